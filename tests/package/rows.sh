#!/usr/bin/env bash
# What rows meet: plans and migrations tried on them, ways back, and tests with a database of their own.
. "$(dirname "$0")/project.sh"
new_project
cat >schema/notes.sql <<'SQL'
create table notes (id int generated always as identity primary key, text text, mail text, old text);
SQL
cat >>CMakeLists.txt <<'CMAKE'
set_property(TARGET shop APPEND PROPERTY DBWORKFLOW_SCHEMA schema/notes.sql)
find_program(PSQL NAMES psql PATHS /usr/lib/postgresql/18/bin /usr/lib/postgresql/17/bin /usr/lib/postgresql/16/bin /usr/lib/postgresql/15/bin NO_DEFAULT_PATH REQUIRED)
dbworkflow_add_test(NAME "own a" COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/own.sh" "a b" DATABASE shop)
dbworkflow_add_test(NAME own_b COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/own.sh" "a b" DATABASE shop)
dbworkflow_add_test(NAME own_fails COMMAND sh -c "exit 7" DATABASE shop)
set_tests_properties("own a" own_b PROPERTIES ENVIRONMENT "PSQL=${PSQL}")
CMAKE
# Each finds an empty table and an up-to-date ledger, whoever runs beside it.
cat >own.sh <<'SH'
set -eu
[ "$1" = "a b" ]
"$PSQL" -Xqtc "insert into notes (text) values ('mine')" "$DATABASE_URL"
[ "$("$PSQL" -Xqtc "select count(*) from notes" "$DATABASE_URL" | tr -d ' ')" = 1 ]
[ "$("$PSQL" -Xqtc "select count(*) > 0 from dbworkflow.migration where finished is not null" "$DATABASE_URL" | tr -d ' ')" = t ]
SH
expect 0 "$CMAKE" -G "${1:-Ninja}" -B build "-DDbWorkflow_DIR=$BUILD"
run() { expect "$1" "$TOOL" "${@:2}" --build-dir build; }
config() { [ "${1:-}" != "Ninja Multi-Config" ] || echo "-C Debug"; }
run 0 generate --name notes

# Tests with a database of their own.
expect 8 "$CTEST" --test-dir build $(config "$@") -R own -j 3 --output-on-failure
says "Passed"
says "own_fails (Failed)"
says "67% tests passed, 1 tests failed out of 3"
expect 7 "$TOOL" test run --build-dir build -- sh -c 'exit 7'
expect 2 "$TOOL" test run --build-dir build
expect 2 "$TOOL" test run --seeded --build-dir build -- true
says "shop has no seeds that the test could be given"
expect 1 "$TOOL" test run --build-dir build -- no-such-program
says "no-such-program"
expect 77 env PATH=/nowhere DBWORKFLOW_PG_BIN=/nowhere "$TOOL" test run --build-dir build -- /bin/true
# Killed with its program, it leaves a database that the next one sweeps.
mark=$SCRATCH/killed
"$TOOL" test run --build-dir build -- sh -c "echo \"\$DATABASE_URL\" >'$mark'; kill -9 \$PPID"  || true
expect 0 "$TOOL" test run --build-dir build -- sh -c '"$0" -Xqtc "select datname from pg_database" "$DATABASE_URL"' "$(sed -n 's/^PSQL:FILEPATH=//p' build/CMakeCache.txt)"
name=$(sed 's/.*\/\(dbworkflow_[a-z0-9_]*\).*/\1/' "$mark")
says_not "$name"

# What is done to a partitioned table or a parent is done to those below; its hazard speaks for them.
cat >from.sql <<'SQL'
create table logs (id int, at date, size int, gone text) partition by range (at);
create table logs_a partition of logs for values from ('2020-01-01') to ('2021-01-01');
create table animals (name text, gone text, size int);
create table dogs (tricks text) inherits (animals);
SQL
sed 's/, gone text//; s/size int/size bigint/' from.sql >to.sql
expect 3 "$TOOL" diff from.sql to.sql

# A plan that depends on data says so, and is proven on rows that it takes.
sed -i 's/text text,/text text not null,/' schema/notes.sql
run 0 generate --name text_is_there
says 'depends on data: alter table'
says '(235'
run 0 test data
says '0002_text_is_there: depends on data'
run 0 test rollback

# Rows that a migration loses are told at its statement; a directive consents.
run 0 generate --custom --name loses
file=$(ls migrations/*_loses.sql)
echo "delete from notes where id > 1;" >>"$file"
run 0 generate --amend
run 1 test data
says "_loses.sql:2:1: error: DELETES_DATA: 2 of 5 rows of public.notes are gone"
says 'hazard DELETES_DATA "notes"'
sed -i 's/^delete/-- dbworkflow: hazard DELETES_DATA "other"\ndelete/' "$file"
run 0 generate --amend
run 1 test data
sed -i 's/"other"/"old notes"/' "$file"
run 0 generate --amend
run 0 test data
# Values that are written on purpose are no loss; those that are not are one.
echo "update notes set text = text || '!'; alter table notes rename column mail to email; alter table notes alter column email set not null;" >"$file"
sed -i 's/mail text/email text not null/' schema/notes.sql
run 0 generate --amend
run 0 test data
says "depends on data"
run 0 test rollback
says "stays as it is: what UPDATE has written"
echo "alter table notes drop column old, add column old text;" >>"$file"
run 0 generate --amend
run 1 test data
says "DELETES_DATA: 4 of 5 values of public.notes.old are not what they were"
sed -i '$d' "$file"
run 0 generate --amend

# What cannot be taken back is named.
sed -i 's/, old text//' schema/notes.sql
run 0 generate --name forgets --allow DELETES_DATA
run 0 test data
run 0 test rollback
says "not brought back: dropping column public.notes.old"
expect 0 "$CTEST" --test-dir build $(config "$@") -L migrations --output-on-failure
says "shop.migrations.data"
says "shop.migrations.rollback"
says "100% tests passed"
