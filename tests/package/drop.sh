#!/usr/bin/env bash
# The latest migration goes where no database has applied it, and stays where one has or cannot be asked.
. "$(dirname "$0")/project.sh"
new_project
sed -i '/^dbworkflow_add_environment(shop prod/d' CMakeLists.txt
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
psql -q "$url" -c 'create database "staging ü"'
export DATABASE_URL_STAGING=${url/shop?/staging%20%C3%BC?}
expect 0 "$TOOL" migrate --env staging
cp -r migrations ../before
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 0 "$TOOL" generate --name note

# Applied in staging: refused.
expect 0 "$TOOL" migrate --env staging
expect 1 "$CMAKE" --build build --target db_drop
says "staging has applied 0001_note"
expect 4 "$TOOL" drop
says "staging has applied 0001_note"
says "nothing was removed"
expect 0 psql -q "$DATABASE_URL_STAGING" -c 'alter table orders drop column note' -c "delete from dbworkflow.migration where tag = '0001_note'"

# It cannot be asked: refused, unless somebody says that he knows.
expect 4 env DATABASE_URL_STAGING="postgresql://nobody@localhost:1/none" "$TOOL" drop
says "staging cannot be asked whether it has applied 0001_note"
says "--ignore-unreachable"
expect 4 env -u DATABASE_URL_STAGING "$TOOL" drop
says "DATABASE_URL_STAGING is not set"
[ -e migrations/0001_note.sql ] || fail "it is gone"

# The folder is what it was before; what is committed of the snapshot too.
expect 0 "$TOOL" drop
says "dropped migrations/0001_note.sql"
diff -r migrations ../before -x snapshot.json || fail "the folder is another"
expect 3 "$TOOL" check --offline
says "schema changed but migrations not generated"
expect 0 "$TOOL" generate --name note_again

# A folder that cannot be written keeps all.
expect 0 "$TOOL" drop --json
says '"dropped": "0001_note_again"'

# The first one goes too, where it is applied nowhere.
expect 4 "$TOOL" drop
says "local has applied 0000_create_customers_orders_and_open_orders"
psql -q "$url" -c 'drop database "staging ü"' -c 'drop schema dbworkflow cascade' -c 'drop schema public cascade' -c 'create schema public'
expect 0 "$TOOL" drop --ignore-unreachable
[ -z "$(ls migrations/*.sql 2>/dev/null)" ] && [ ! -e migrations/meta/snapshot.json ] || fail "$(ls -R migrations)"
expect 0 "$TOOL" drop --ignore-unreachable
says "nothing to drop"
expect 0 "$TOOL" generate
