#!/usr/bin/env bash
# What rows get in a column that becomes NOT NULL, what values become when a type changes: said by a note, an option,
# on a terminal; in batches, which go on where they were when they are cut short.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
expect 0 tool setup
url=$(tool url)
url_sql() { sql "$url" -c "$1"; }
# Four rows take a page: the table has several batches.
url_sql "insert into customers (email, name) select i || '@example.org', repeat('n', 1900) from generate_series(1, 2400) i"
pages=$(url_sql "select pg_relation_size('customers') / 8192")
[ "$pages" -gt 450 ] || fail "the table has $pages pages: not enough for three batches"

# Without a terminal: refused, with the ways out, and nothing is written.
before=$(ls migrations migrations/meta)
sed -i 's/^  name /  state text not null,\n&/' schema/customers.sql
expect 4 tool generate
says "customers.sql:"
says "error: public.customers.state is NOT NULL and has no default: what do the rows get that are there?"
says "-- dbworkflow: backfill EXPRESSION"
says "--backfill public.customers.state=EXPRESSION"
says "--allow DEPENDS_ON_DATA=public.customers.state"
says "nothing was written"
expect 4 tool generate --yes
expect 4 tool generate --json
says '"exit": 4'
[ "$(ls migrations migrations/meta)" = "$before" ] || fail "something was written"
# push counts the rows that are there.
expect 1 tool push
says "is NOT NULL, and 2400 rows have no value for it"
says "--backfill public.customers.state=EXPRESSION"

# What is no expression is told where it was written.
sed -i "s/^  state text not null,/& -- dbworkflow: backfill lower(nome)/" schema/customers.sql
expect 1 tool generate
says "customers.sql:"
says 'error: lower(nome): column "nome" does not exist'
says "nothing was written"
[ "$(ls migrations migrations/meta)" = "$before" ] || fail "something was written"
sed -i "s/ -- dbworkflow: backfill .*//" schema/customers.sql
expect 1 tool generate --backfill "customers.state=1 +"
says "error: 1 +: syntax error"
expect 2 tool generate --backfill "customers.state"
says "there is no = in it"
expect 2 tool generate --backfill "customers.stat='x'"
says 'did you mean "state"?'
expect 2 tool generate --backfill "customers.email='x'" --allow DEPENDS_ON_DATA
says "the column neither is new nor becomes NOT NULL"

expect 3 tool diff history schema --plans direct --format sql --backfill "customers.state='open'"
says "update public.customers set state = ('open') where state is null;"
says_not "do "
expect 0 tool generate --name customers_get_a_state --backfill "customers.state='open'"
grep -q -- "-- dbworkflow: repeatable" migrations/*_customers_get_a_state.sql || fail "it is not repeatable"
grep -q "add column state text;" migrations/*_customers_get_a_state.sql || fail "it is NOT NULL at once"

# The server goes away in a later batch: what was done stays, and the next run goes on.
url_sql "create function stop() returns trigger language plpgsql as \$\$ begin
  perform pg_terminate_backend(pg_backend_pid()); return new; end \$\$;
  create trigger stop before update on customers for each row when (old.email = '2000@example.org') execute function stop()"
status=0; said=$(tool migrate 2>&1) || status=$?
[ "$status" != 0 ] || fail "it should have been cut short"
done_then=$(url_sql "select count(*) from customers where state is not null")
if [ "$done_then" -lt 800 ] || [ "$done_then" -ge 2000 ]; then fail "$done_then rows were filled when it was cut short"; fi
url_sql "drop trigger stop on customers; drop function stop()"

# The program is killed in a later batch, while its statement waits in the server: the next run waits for the end of what the
# server still does, and goes on.
url_sql "create function wait() returns trigger language plpgsql as \$\$ begin
  perform pg_advisory_xact_lock_shared(4711); return new; end \$\$;
  create trigger wait before update on customers for each row when (old.email = '2300@example.org') execute function wait()"
mkfifo hold
sql "$url" <hold >held &
holder=$!
exec 3>hold
echo 'select pg_advisory_lock(4711);' >&3
until [ -s held ]; do kill -0 "$holder"; done
"$TOOL" migrate --build-dir build >/dev/null 2>&1 &
killed=$!
until [ "$(url_sql "select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")" = 1 ]; do
  kill -0 "$killed" || fail "migrate ended before its batch"
done
kill -9 "$killed"
wait "$killed" || true
done_then=$(url_sql "select count(*) from customers where state is not null")
if [ "$done_then" -lt 1600 ] || [ "$done_then" -ge 2400 ]; then fail "$done_then rows were filled when it was killed"; fi
exec 3>&-
wait "$holder"
expect 0 tool migrate
url_sql "drop trigger wait on customers; drop function wait()"
[ "$(url_sql "select count(*) from customers where state = 'open'")" = 2400 ] || fail "not all rows were filled"
[ "$(url_sql "select attnotnull from pg_attribute where attrelid = 'customers'::regclass and attname = 'state'")" = t ] ||
  fail "the column is not NOT NULL"
[ "$(url_sql "select count(*) from pg_constraint where conname ~ '_is_not_null'")" = 0 ] || fail "the check is still there"
expect 0 tool check

# A change of type that PostgreSQL has no cast for.
sed -i 's/^  state text not null,/&\n  seen bytea,/' schema/customers.sql
expect 0 tool setup
sed -i 's/^  seen bytea,/  seen uuid,/' schema/customers.sql
expect 4 tool generate
says "PostgreSQL has no cast from bytea to uuid: what do the values of public.customers.seen become?"
says "-- dbworkflow: using EXPRESSION"
says "--using public.customers.seen=EXPRESSION"
says "--allow DEPENDS_ON_DATA=public.customers.seen"
expect 1 tool generate --using "customers.seen=encode(seen)"
says "error: encode(seen): function encode(bytea) does not exist"
expect 2 tool generate --using "customers.email=email" --allow DEPENDS_ON_DATA
says "the column's type does not change"
url_sql "update customers set seen = '\x00112233445566778899aabbccddeeff' where email = '1@example.org'"
sed -i "s/^  seen uuid,/& -- dbworkflow: using encode(seen, 'hex')::uuid/" schema/customers.sql
expect 0 tool setup
[ "$(url_sql "select seen from customers where seen is not null")" = 00112233-4455-6677-8899-aabbccddeeff ] ||
  fail "the value was not converted"

# push follows notes; a note that says nothing any more is told of.
sed -i "s/^  seen uuid,.*/  seen uuid not null, -- dbworkflow: backfill gen_random_uuid()/" schema/customers.sql
expect 0 tool push
[ "$(url_sql "select count(distinct seen) from customers")" = 2400 ] || fail "push did not fill the column"
expect 0 tool generate
expect 0 tool check --offline
says "this note says nothing any more: column public.customers.seen is NOT NULL"

# Files of JSON say it too.
cat > ../old.json <<'JSON'
{"tables": [{"name": "t", "columns": [{"name": "a", "data_type": "bytea"}]}]}
JSON
cat > ../new.json <<'JSON'
{"tables": [{"name": "t", "columns": [{"name": "a", "data_type": "uuid", "using": "encode(a, 'hex')::uuid"},
                                      {"name": "b", "data_type": "integer", "not_null": true, "backfill": "length(a::text)"}]}]}
JSON
expect 3 tool diff ../old.json ../new.json --plans direct --format sql
says "alter table public.t alter column a type uuid using (encode(a, 'hex')::uuid);"
says "update public.t set b = (length(a::text)) where b is null;"
sed 's/"backfill": "[^"]*"/"backfill": 1/' ../new.json > ../wrong.json
expect 1 tool diff ../old.json ../wrong.json
says "error: backfill is an SQL expression, a text"

# On a terminal it is asked for.
on_terminal() { printf '%s' "$1" | script -qec "$TOOL generate --build-dir build" /dev/null 2>&1; }
if command -v script >/dev/null; then
  sed -i 's/^  name /  visits integer not null,\n&/' schema/customers.sql
  said=$(on_terminal $'length(name)\n') || fail "$said"
  says "public.customers.visits is NOT NULL and has no default: what do the rows get that are there?"
  expect 0 tool migrate
  [ "$(url_sql "select count(*) from customers where visits = 1900")" = 2400 ] || fail "the rows did not get what was answered"
fi

# What PostgreSQL cannot do is refused, with what can be done.
printf 'create table p (a int, b text);\ncreate table c (own int, b text);\n' > ../apart.sql
printf 'create table p (a int, b text);\ncreate table c (own int, a int) inherits (p);\n' > ../joined.sql
expect 1 tool diff ../apart.sql ../joined.sql
says "error: public.c.b is its table's own, and PostgreSQL cannot make it one that is inherited alone"
says "declare it in the table too"
