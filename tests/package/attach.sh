#!/usr/bin/env bash
# PostgreSQL takes the checks that a plan makes for what they are: proofs that spare it the look at all rows when a table is
# attached as a partition, and at those of the DEFAULT partition beside it.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
url=$("$TOOL" url --build-dir build)
cases=$SOURCE/tests/cases/partition

# plan_and_watch CASE: from old to new, into the file `told` what PostgreSQL says on the way.
plan_and_watch() {
  sql "$url" -c "drop schema public cascade; create schema public"
  sql "$url" -f "$cases/$1/old.sql"
  expect 3 "$TOOL" diff "$url" "$cases/$1/new.sql" --format sql
  PGOPTIONS="-c client_min_messages=debug1" sql "$url" <<<"$said" >told 2>&1 || fail "the plan fails: $(cat told)"
}
proven() { grep -q "constraint for table \"$1\" is implied by existing constraints" told || fail "$1 was read: $(cat told)"; }
proven_beside() {
  [ "$(grep -c "for default partition \"$1\" is implied by existing constraints" told)" = "$2" ] || fail "$1 was read: $(cat told)"
}

plan_and_watch attach_beside_default
proven log_old
proven pieces_0
proven_beside log_rest 2

plan_and_watch attach_in_use
proven log_2024
proven log_2025_b

plan_and_watch room_is_made
proven sales_near
proven_beside sales_rest 2
