#!/usr/bin/env bash
# The plan between any two schemas: databases, files, points of history, snapshots; inside of a project and without one.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
mkdir -p ../alone/folder
here=$PWD

# expect_sql CODE COMMAND…: as expect, for standard output alone.
expect_sql() {
  local wanted=$1 status=0
  shift
  said=$("$@" 2>../errors.txt) || status=$?
  [ "$status" = "$wanted" ] || fail "$* gave $status, not $wanted: $said $(cat ../errors.txt)"
}

# Files, without a project.
cd ../alone
echo 'create table public.t (a int);' > old.sql
echo 'create table t (a int, b text not null default $$x$$);' > folder/t.sql
: > empty.sql
expect_sql 3 "$TOOL" diff old.sql folder --format sql
want=$(printf '%s\n' '-- dbworkflow: lock-timeout 3s' '-- dbworkflow: statement-timeout 10s' "alter table public.t add column b text default 'x'::text not null;")
[ "$said" = "$want" ] || fail "$said"
expect_sql 0 "$TOOL" diff folder folder --format sql
[ -z "$said" ] || fail "$said"
expect 0 "$TOOL" diff old.sql ./old.sql
says "no difference"
expect 3 "$TOOL" diff folder old.sql
says "- column public.t.b"
says "DELETES_DATA: dropping column public.t.b deletes what is in it"
expect_sql 3 "$TOOL" diff folder old.sql --json
says '"equal": false'
says '"name": "DELETES_DATA"'
says '"change": "drop"'
echo 'create table t (a intt);' > wrong.sql
expect_sql 1 "$TOOL" diff old.sql wrong.sql --format sql
[ -z "$said" ] || fail "$said"
grep -q 'wrong.sql:1:19: error: type "intt" does not exist' ../errors.txt || fail "$(cat ../errors.txt)"

# What means nothing.
expect 2 "$TOOL" diff old.sql nothing.sql
says '"nothing.sql" names no schema'
expect 2 "$TOOL" diff old.sql schema
says "no build tree of a project with a database was found here"
expect 2 "$TOOL" diff old.sql folder@3
says '"folder" is no migrations folder'
expect 5 "$TOOL" diff old.sql postgresql://u:secret@127.0.0.1:1/shop
says_not secret

# What is not modelled is told by name, on standard error.
echo 'create table t (a int); create type unfinished;' > shell.sql
expect_sql 0 "$TOOL" diff old.sql shell.sql --format sql
[ -z "$said" ] || fail "$said"
grep -q 'shell type public.unfinished' ../errors.txt || fail "$(cat ../errors.txt)"
expect_sql 1 "$TOOL" diff old.sql shell.sql --format sql --strict
[ -z "$said" ] || fail "$said"

# The words of a project.
cd "$here"
expect 0 "$TOOL" diff schema history
says "no difference"
expect 0 "$TOOL" diff snapshot history
expect 0 "$TOOL" setup
url=$("$TOOL" url)
expect 0 "$TOOL" diff history database
expect 0 "$TOOL" diff "$url" local
expect 3 "$TOOL" diff ../alone/empty.sql schema
says "+ table public.customers"
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect_sql 3 "$TOOL" diff history schema --format sql
wanted=$said
expect 0 "$TOOL" generate --name note
expect 0 cat migrations/0001_note.sql
[ "$said" = "$wanted" ] || fail "a migration holds $said, not $wanted"
expect_sql 3 "$TOOL" diff database schema --format sql
[ "$said" = "$wanted" ] || fail "$said"
expect_sql 3 "$TOOL" diff history@0000 history@1 --format sql
[ "$said" = "$wanted" ] || fail "$said"
expect_sql 3 "$TOOL" diff migrations@0000 ./migrations --format sql
[ "$said" = "$wanted" ] || fail "$said"
expect 2 "$TOOL" diff history@7 schema
says 'there is no migration "7"'
expect 0 "$TOOL" diff migrations/meta/snapshot.json schema
expect 2 "$TOOL" diff histroy schema
says 'did you mean "history"?'
