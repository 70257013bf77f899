#!/usr/bin/env bash
# push and reset on a real database: what they change, what they leave alone, what they ask, and what they never do.
. "$(dirname "$0")/project.sh"
new_project
rm -rf migrations
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
make() { "$CMAKE" --build build "$@"; }

# From nothing, without migrations; a second time there is nothing to do; no file is written.
expect 0 make --target db_push
says "+ table public.customers"
says "declared = database; the history does not know of it"
[ ! -e migrations ] || fail "push wrote migrations"
expect 0 tool push
says "nothing to push: the database is as declared"
url=$(tool url)
sql "$url" -c "insert into customers (name, email) select 'n' || i, i || '@x.org' from generate_series(1, 42) i"
expect 3 tool status
says "declared = database; the history does not know of it"
expect 3 tool check
says "declared = database; the history does not know of it"

# Other people's: a schema that neither declaration nor history mentions, and what belongs to an extension.
sql "$url" -c 'create schema others; create table others.ours (id int); insert into others.ours values (1); create view others."V ü" as select 1 as one'
sql "$url" -c 'create extension pgcrypto'
# Somebody's own table in a schema of the project is the project's, but not without consent.
sql "$url" -c "create table public.stray (id int); insert into public.stray select generate_series(1, 3)"
expect 4 tool push
says "error: DELETES_DATA: dropping table public.stray deletes what is in it (3 rows)"
says "--allow DELETES_DATA=public.stray"
expect 4 tool push --yes
expect 4 tool push --allow DELETES_DATA=public.other
[ "$(sql "$url" -c 'select count(*) from stray')" = 3 ] || fail "a refused push deleted rows"
expect 0 tool push --dry-run
says 'drop table public.stray;'
says "nothing was done (dry run)"
[ "$(sql "$url" -c 'select count(*) from stray')" = 3 ] || fail "a dry run deleted rows"
expect 0 tool push --allow DELETES_DATA=public.stray
[ "$(sql "$url" -c 'select count(*) from others.ours, others."V ü"')" = 1 ] || fail "push touched a schema that is not the project's"
sql "$url" -c "select digest('a', 'sha256')" >/dev/null || fail "push touched an extension"
[ "$(sql "$url" -c 'select count(*) from customers')" = 42 ] || fail "push lost rows"

# What is empty can go without a word; a column is counted by what it holds.
sql "$url" -c 'create table public.stray (id int)'
expect 0 tool push
says "table public.stray"
sql "$url" -c 'alter table customers add column note text; update customers set note = name where id <= 5'
expect 4 tool push --json
says '"level": "error"'
says 'deletes what is in it (5 rows)'
expect 0 tool push --allow DELETES_DATA --json
says '"rows": 5'
says '"done": true'

# --interactive asks; nobody is here.
sql "$url" -c 'alter table customers add column note text'
fails make --target db_push_safe
expect 4 tool push --interactive
says 'drop column note'
says "nobody is here"
expect 0 tool push --interactive --yes
expect 0 tool push
says "nothing to push"

# Rows that stand in the way: where, and how many.
cp schema/customers.sql customers.kept
sed -i 's/^create table customers (/create table customers (\n  nick text not null,/' schema/customers.sql
expect 1 tool push
says "schema/customers.sql:"
says "error: public.customers.nick is NOT NULL, and 42 rows have no value for it"
sed -i 's/  nick text not null,/  nick text,/' schema/customers.sql
expect 0 tool push
sql "$url" -c "update customers set nick = 'x' where id > 7"
sed -i 's/  nick text,/  nick text not null,/' schema/customers.sql
expect 1 tool push
says "7 rows have no value for it"
sql "$url" -c "update customers set nick = 'x'"
expect 0 tool push
# What only the server can know is told in its words, and nothing of the push remains.
sed -i 's/  nick text not null,/  nick text not null unique, more int,/' schema/customers.sql
expect 1 tool push
says "is duplicated"
says "nothing of it remains"
[ "$(sql "$url" -c "select count(*) from information_schema.columns where table_name = 'customers' and column_name = 'more'")" = 0 ] || fail "a failed push left a column"
cp customers.kept schema/customers.sql
expect 0 tool push --allow DELETES_DATA

# Killed at any moment, the database is before or after.
for after in 0.02 0.05 0.1 0.2 0.4 0.8; do
  sed -i 's/^create table customers (/create table customers (\n  nick text, more int, "last ü" date,/' schema/customers.sql
  { timeout -s KILL "$after" "$TOOL" push --build-dir build || true; } >/dev/null 2>&1
  count=$(sql "$url" -c "select count(*) from information_schema.columns where table_name = 'customers' and column_name in ('nick', 'more', 'last ü')")
  [ "$count" = 0 ] || [ "$count" = 3 ] || fail "killed after $after s, the push is there in part: $count"
  cp customers.kept schema/customers.sql
  expect 0 tool push
done

# Ctrl-C while a statement waits: cancelled, rolled back, told.
sed -i 's/^create table customers (/create table customers (\n  nick text, more int,/' schema/customers.sql
mkfifo held
sql "$url" < held >/dev/null 2>&1 &
holder=$!
exec 7> held
printf 'begin; lock table customers in access share mode; select 1;\n' >&7
until [ "$(sql "$url" -c "select count(*) from pg_locks where relation = 'customers'::regclass and granted")" != 0 ]; do :; done
env --default-signal=INT "$TOOL" push --build-dir build > said.txt 2>&1 &
pusher=$!
until [ "$(sql "$url" -c 'select count(*) from pg_locks where not granted')" != 0 ] || ! kill -0 $pusher 2>/dev/null; do :; done
kill -INT $pusher
status=0
wait $pusher || status=$?
said=$(cat said.txt)
[ $status = 130 ] || fail "an interrupted push gave $status: $said"
says "interrupted (57014)"
says "nothing of it remains"
exec 7>&-
wait $holder || true
[ "$(sql "$url" -c "select count(*) from information_schema.columns where table_name = 'customers' and column_name in ('nick', 'more')")" = 0 ] || fail "an interrupted push is there in part"
cp customers.kept schema/customers.sql

# What needs the project's tables from outside stops a push before anything is done.
sql "$url" -c 'create view others.names as select name from customers'
sed -i 's/^  name /  nome /' schema/customers.sql
expect 1 tool push --allow DELETES_DATA
says "others.names"
cp customers.kept schema/customers.sql
sql "$url" -c 'drop view others.names'

# reset: asks, drops what is the project's, and nothing else; the ledger forgets.
expect 1 tool setup
says "already exists"
expect 4 tool reset
says "nobody is here to answer"
says "--yes"
expect 0 tool reset --dry-run
says "table public.customers  (42 rows)"
fails make --target db_reset_local
expect 0 tool reset --yes --json
says '"rows": 42'
[ "$(sql "$url" -c "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")" = 0 ] || fail "reset left tables"
[ "$(sql "$url" -c 'select count(*) from others.ours')" = 1 ] || fail "reset touched a schema that is not the project's"
sql "$url" -c "select digest('a', 'sha256')" >/dev/null || fail "reset touched an extension"
sql "$url" -c 'drop schema others cascade; drop extension pgcrypto'
expect 0 tool setup
says "declared = history = database"
export DBWORKFLOW_YES=1
expect 0 make --target db_reset_local
unset DBWORKFLOW_YES
expect 0 tool push
expect 0 tool reset --yes
expect 0 tool migrate
says "declared = history = database"

# What was pushed becomes a migration; this database has it already, and can be recorded so.
sed -i 's/^create table customers (/create table customers (\n  more int,/' schema/customers.sql
expect 0 tool push
expect 0 tool generate --name pushed
expect 1 tool migrate
says "(42701)"
says "rolled back, nothing of it remains"
says "dbworkflow baseline --at 0001_pushed"
expect 0 tool baseline --at 0001_pushed
expect 0 tool migrate
says "nothing to do: 2 applied"
expect 0 tool check
# What is changed by hand then is undone by a push.
sql "$url" -c 'create index by_hand on customers (name)'
expect 3 tool check
says "undo it      dbworkflow push --interactive"
says "drop index concurrently public.by_hand;"
expect 0 tool push
expect 0 tool check
