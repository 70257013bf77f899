#!/usr/bin/env bash
# The oldest migrations become one: proven equal; databases that have them stay valid, new ones take the one.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
first=$(ls migrations/0000_*.sql)
for column in note gift place; do
  sed -i "s/  placed_at   timestamptz/  $column text,\n  placed_at   timestamptz/" schema/orders.sql
  expect 0 "$TOOL" generate --name "$column"
done
for name in behind half fresh; do psql -q "$url" -c "create database $name"; done
expect 0 "$TOOL" migrate
expect 0 "$TOOL" migrate --url "${url/shop?/half?}" --to 0001
expect 0 "$TOOL" migrate --url "${url/shop?/behind?}" --to 0002

expect 2 "$TOOL" squash
says "DBWORKFLOW_TO"
expect 2 "$TOOL" squash --to 0002_gitf
says 'did you mean "0002_gift"?'
expect 0 "$TOOL" squash --to 0000
says "nothing to squash"

# A database that is only half there is told before anything is written.
expect 4 "$TOOL" squash --to 2 --url "${url/shop?/half?}"
says "has applied only a part"
[ -e "$first" ] || fail "it was written"

expect 0 env DBWORKFLOW_TO=0002 "$CMAKE" --build build --target db_squash
says "migrations/0002_squashed.sql instead of 3 migrations  proven equal"
[ "$(ls migrations/*.sql | wc -l)" = 2 ] || fail "$(ls migrations)"
grep -q '"replaces"' migrations/meta/_journal.json || fail "the journal does not know what it replaces"
expect 0 "$TOOL" check
says "declared = history"
expect 0 "$CTEST" --test-dir build -L migrations
says "100% tests passed"

# Those that have them all stay valid; one that has half is told; a new one takes the one.
expect 0 "$TOOL" migrate
says "nothing to do: 2 applied"
expect 0 "$TOOL" migrate --url "${url/shop?/behind?}"
says "applied 0003_place"
says "declared = history = database"
expect 3 "$TOOL" migrate --url "${url/shop?/half?}"
says "0002_squashed.sql: error: stands for 3 migrations, of which this database has applied 2: 0002_gift is missing"
expect 0 "$TOOL" migrate --url "${url/shop?/fresh?}"
says "applied 0002_squashed"
says "applied 0003_place"

# Again, with what was squashed among them.
expect 0 "$TOOL" squash --to 0003 --name all
expect 0 "$TOOL" migrate
says "nothing to do: 1 applied"
expect 0 "$TOOL" migrate --url "${url/shop?/fresh?}"
says "nothing to do: 1 applied"
expect 0 "$TOOL" generate --custom --name rows

# What changes rows is not lost silently.
printf "set search_path to public;\ninsert into customers (name, email) values ('Ada', 'ada@example.org');\n" > migrations/0004_rows.sql
expect 0 "$TOOL" generate --amend
sed -i "s/  placed_at   timestamptz/  last_one text,\n  placed_at   timestamptz/" schema/orders.sql
expect 0 "$TOOL" generate --name last_one
expect 4 "$TOOL" squash --to 0005
says "migrations/0004_rows.sql:2:1: error: this may change rows"
says "nothing was written"
expect 0 "$TOOL" migrate
cp -r migrations ../before
expect 0 "$TOOL" squash --to 0005 --without-data --name schema_alone
! grep -qi 'insert' migrations/0005_schema_alone.sql || fail "it holds rows"
rm -rf migrations && cp -r ../before migrations
expect 0 "$TOOL" squash --to 0005 --join --name joined --json
says '"migration": "0005_joined"'
expect 0 "$CTEST" --test-dir build -L migrations
psql -q "$url" -c 'create database joined'
expect 0 "$TOOL" migrate --url "${url/shop?/joined?}"
[ "$(psql -qAt "${url/shop?/joined?}" -c 'select name from customers')" = Ada ] || fail "the row was lost"
