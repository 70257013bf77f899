#!/usr/bin/env bash
# What people get wrong, and what happens to them: the message, the exit code, and nothing half written.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }

# The command line.
expect 2 tool genrate
says 'did you mean "generate"?'
expect 2 tool migrate --to
expect 2 tool status --database shopp
says 'did you mean "shop"?'
expect 2 tool migrate --env prd
says 'did you mean "prod"?'
expect 2 tool migrate --env prod
says "DATABASE_URL_PROD is not set"
expect 2 "$TOOL" status --build-dir "$SCRATCH"
says "is not the build tree of a project with a database"
expect 2 tool migrate --to 0009
says 'there is no migration "0009"'

# The database.
expect 5 tool status --url postgresql://u:secret@127.0.0.1:1/shop
says "127.0.0.1:1"
says_not secret
expect 5 tool migrate --url postgresql://u:secret@no-such-host.invalid/shop
says "host name"
expect 0 tool setup
url=$(tool url)
expect 5 tool status --url "${url/shop?/other?}"
says 'database "other" does not exist'
expect 0 psql -q "$url" -c "create role dbw_reader login; create role dbw_secret login password 'x'; create schema closed; revoke all on database shop from public"
expect 5 tool migrate --url "${url/user=postgres/user=dbw_reader}"
says "permission"
expect 5 tool status --url "${url/user=postgres/user=nobody_here}"
says "role"

# The schema.
cp schema/orders.sql ../orders.sql
printf 'create table broken (\n  a intt,\n  b text\n);\n' >> schema/orders.sql
expect 1 tool generate
says 'error: type "intt" does not exist'
[ "$(ls migrations | wc -l)" = 2 ] || fail "something was written"
cp ../orders.sql schema/orders.sql
printf 'insert into customers (email, name) values (1, 2);\n' >> schema/orders.sql
expect 1 tool generate
says "schema/orders.sql"
: > schema/orders.sql
expect 4 tool generate
cp ../orders.sql schema/orders.sql

# The history.
cp -r migrations ../migrations
first=migrations/0000_create_customers_orders_and_open_orders.sql
printf -- '-- edited\n' >> "$first"
expect 3 tool migrate
says "was edited after it was written"
says "git checkout -- "
expect 3 tool generate
cp ../migrations/0000*.sql migrations/
sed -i 's/$/\r/' "$first"
expect 0 tool migrate
cp ../migrations/0000*.sql migrations/
rm "$first"
expect 3 tool migrate
says "is missing"
cp ../migrations/0000*.sql migrations/
printf '{oops' > migrations/meta/_journal.json
expect 3 tool migrate
says "_journal.json:1:2: error: is not JSON"
cp ../migrations/meta/_journal.json migrations/meta/
printf 'select 1;\n' > migrations/0007_by_hand.sql
expect 3 tool check --offline
says "is not in the journal"
rm migrations/0007_by_hand.sql

# A migration that fails in its middle.
expect 0 tool generate --custom --name two_steps
printf 'create table step_one (id int);\nselect nothing_like_it from customers;\n' > migrations/0001_two_steps.sql
expect 1 tool generate --amend
says '0001_two_steps.sql:2:8: error: column "nothing_like_it" does not exist'
printf 'create table step_one (id int);\n\ninsert into customers (email, name) select null, null;\n' > migrations/0001_two_steps.sql
expect 1 tool generate --amend
says "null value"
printf 'create table step_one (id int);\ninsert into customers (email, name) values (%s, %s);\n' "'ada@example.org'" "'A'" > migrations/0001_two_steps.sql
expect 0 tool generate --amend
expect 0 psql -q "$url" -c "insert into customers (email, name) values ('ada@example.org', 'Ada')"
expect 1 tool migrate
says "0001_two_steps.sql:2:1: error: duplicate key value"
says "0001_two_steps rolled back, nothing of it remains"
says "1 of 2 applied"
expect 0 psql -qAt "$url" -c "select coalesce(to_regclass('step_one')::text, 'nothing')"
says "nothing"
expect 0 psql -q "$url" -c "delete from customers"
expect 0 tool migrate
expect 3 tool check
says "history"

# Drift, as JSON too.
expect 0 psql -q "$url" -c "create index by_hand on customers (name)"
expect 3 tool check --drift --json
says '"+ index public.by_hand'
expect 0 tool history --json
says '"0001_two_steps"'

# A snapshot that was edited by hand to hide it: the migrations are what counts.
expect 0 psql -q "$url" -c "drop index by_hand; alter table customers drop column created_at"
sed -i '/"name":"created_at"/d' migrations/meta/snapshot.json
expect 3 tool check --drift
says "created_at"
