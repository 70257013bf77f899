#!/usr/bin/env bash
# Back to an earlier point: in the local database at once, elsewhere as a new migration, never without saying what is lost.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
first=$(basename -s .sql migrations/0000_*.sql)
url=$("$TOOL" url)
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 0 "$TOOL" generate --name note
printf 'create table gifts (id int primary key, worth int not null);\n' >> schema/orders.sql
expect 0 "$TOOL" generate --name gifts
expect 0 "$TOOL" generate --custom --name rows
printf "insert into gifts values (1, 10);\n" > migrations/0003_rows.sql
expect 0 "$TOOL" generate --amend
expect 0 "$TOOL" migrate
psql -q "$url" -c "insert into customers (name, email) values ('Ada', 'ada@example.org')" -c 'create database shared'
shared=${url/shop?/shared?}

expect 2 "$TOOL" rollback
says "DBWORKFLOW_TO"
expect 0 "$TOOL" rollback --to 0003
says "nothing to roll back"

# What is deleted needs consent; what no plan takes back is named.
expect 4 "$TOOL" rollback --to 0001
says "- table public.gifts"
says "migrations/0003_rows.sql:1:1: INSERT"
says "DELETES_DATA"
expect 0 psql -qAt "$url" -c 'select worth from gifts'
says 10
expect 0 "$TOOL" rollback --to 0001 --allow DELETES_DATA=public.gifts
says "is at 0001_note: 2 migrations undone, which are pending again"
expect 0 "$TOOL" migrate --dry-run
says "0002_gifts"
says "0003_rows"
[ "$(psql -qAt "$url" -c 'select count(*) from customers')" = 1 ] || fail "rows of others are gone"
expect 0 "$TOOL" migrate
says "declared = history = database"
# From what is really there: a change by hand goes as well, and is shown.
psql -q "$url" -c 'create index by_hand on gifts (worth)'
expect 0 env DBWORKFLOW_TO=0001 "$TOOL" rollback --allow DELETES_DATA
expect 0 "$TOOL" migrate

# A statement that fails takes everything back, the ledger too.
psql -q "$url" -c 'create view seen as select 1 as a' -c 'create schema other' -c 'create table other.mine (gift int references gifts)'
before=$(psql -qAt "$url" -c 'select tag from dbworkflow.migration order by 1')
status=0; said=$("$TOOL" rollback --to 0001 --allow DELETES_DATA 2>&1) || status=$?
[ "$status" = 0 ] || [ "$before" = "$(psql -qAt "$url" -c 'select tag from dbworkflow.migration order by 1')" ] || fail "$said"
psql -q "$url" -c 'drop schema if exists other cascade' -c 'drop view if exists seen'
expect 0 "$TOOL" migrate

# Killed at any moment: before or after.
for i in $(seq 1 12); do
  "$TOOL" rollback --to 0000 --allow DELETES_DATA >/dev/null 2>&1 &
  child=$!
  sleep "0.$((i * 13 % 10))$((i * 7 % 10))"
  kill -9 $child 2>/dev/null || true
  wait $child 2>/dev/null || true
  count=$(psql -qAt "$url" -c 'select count(*) from dbworkflow.migration')
  there=$(psql -qAt "$url" -c "select count(*) from pg_class where relname = 'gifts'")
  [ "$count$there" = 41 ] || [ "$count$there" = 10 ] || fail "$count migrations, $there table"
  expect 0 "$TOOL" migrate
done

# A shared database gets a migration; its headers and history follow.
expect 0 "$TOOL" migrate --url "$shared"
expect 4 env DBWORKFLOW_TO=0001 "$TOOL" rollback --url "$shared"
says "nothing was written"
expect 0 "$TOOL" rollback --to 0001 --url "$shared" --allow DELETES_DATA
says "wrote migrations/0004_rollback_to_0001_note.sql  proven"
says "the schema files still say what is undone"
sed -i '/create table gifts/d' schema/orders.sql
expect 0 "$TOOL" generate
says "no change since 0004_rollback_to_0001_note"
expect 0 "$TOOL" migrate --url "$shared"
says "declared = history = database"
expect 0 "$CTEST" --test-dir build -L migrations

# Directly, with a backup first, that can bring it back.
expect 0 "$TOOL" rollback --to "$first" --direct --url "$shared" --allow DELETES_DATA
says "snapshot  backups/shop-"
says "restorable (checked)"
says "is at $first: 4 migrations undone"
expect 0 "$TOOL" restore backups/*.dump --url "$shared"
expect 0 "$TOOL" migrate --url "$shared"
says "nothing to do: 5 applied"
expect 0 "$TOOL" rollback --to nothing --direct --no-snapshot --url "$shared" --allow DELETES_DATA
[ "$(psql -qAt "$shared" -c "select count(*) from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public'")" = 0 ] || fail "something is left"

# Protected: never directly.
psql -q "$url" -c 'create database prod'
export DATABASE_URL_PROD=${url/shop?/prod?}
expect 0 "$TOOL" migrate --env prod
expect 4 "$TOOL" rollback --to 0000 --direct --env prod --allow DELETES_DATA
says "never runs on a protected"
