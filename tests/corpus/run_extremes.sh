#!/usr/bin/env bash
# run_extremes.sh SCHEMA…: plans from nothing to schemas of $DBWORKFLOW_CORPUS and back to nothing, judged by its catalog-dump.
#
# All of them:  TOOL=build/tools/dbworkflow/command/dbworkflow tests/corpus/run_extremes.sh all
set -euo pipefail
tools=${DBWORKFLOW_CORPUS:+$DBWORKFLOW_CORPUS/tools}
if [ -z "$tools" ] || [ ! -x "$tools/pgtmp" ]; then
  echo "skipped: DBWORKFLOW_CORPUS names no folder with tools/pgtmp"
  exit 77
fi
if [ -z "${PGURL-}" ]; then
  TOOL=$(realpath "$TOOL")
  export TOOL
  unset DATABASE_URL DBWORKFLOW_DEV_URL
  exec "$tools/pgtmp" run "$(realpath "$0")" "$@"
fi

bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
psql=${bin:+$bin/}psql
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
url_of() { echo "${PGURL/\/postgres?//$1?}"; }
sql() { PGOPTIONS='-c client_min_messages=warning' "$psql" -X -q -v ON_ERROR_STOP=1 "$@"; }
new_database() { sql "$PGURL" -c "drop database if exists $1" -c "create database $1 template template0"; }

# load NAME: 77 where it wants an extension that is not there.
load() {
  local file missing
  missing=$(python3 -c 'import json, sys; print(*json.load(open(sys.argv[1])).get("extensions", []))' "$1/meta.json" |
    tr ' ' '\n' | while read -r name; do
      [ -z "$name" ] || [ -n "$(sql "$PGURL" -At -c "select 1 from pg_available_extensions where name = '$name'")" ] || echo "$name"
    done)
  [ -z "$missing" ] || { echo "skipped: no extension $missing" && return 77; }
  while read -r file; do
    PGOPTIONS='-c client_min_messages=warning -c check_function_bodies=off' "$psql" -X -q -v ON_ERROR_STOP=1 -f "$file" \
      "$(url_of declared)" >/dev/null || return 1
  done < <(find "$1" -name '*.sql' | sort)
}

# plan FROM TO: one text for both sorts of plan, or a failure: nobody uses what is all made or all dropped.
plan() {
  local how status
  for how in online direct; do
    status=0
    "$TOOL" diff "$(url_of "$1")" "$(url_of "$2")" --plans $how --format sql >"$scratch/$how.sql" || status=$?
    [ $status = 3 ] || { echo "diff $1 $2 --plans $how: exit $status" && return 1; }
  done
  diff "$scratch/online.sql" "$scratch/direct.sql" || { echo "the plans $1 -> $2 differ" && return 1; }
}

# go FROM TO: takes the database "made", which is as FROM, to what TO is.
go() {
  plan "$1" "$2" && sql "$(url_of made)" -f "$scratch/online.sql" >/dev/null &&
    "$tools/catalog-diff" "$(url_of made)" "$(url_of "$2")" &&
    "$TOOL" diff "$(url_of made)" "$(url_of "$2")" --format sql
}

run() {
  local name
  for name in declared nothing made; do new_database $name; done
  load "$1" || return
  go nothing declared && go declared nothing
}

[ "${1-}" != all ] || mapfile -t names < <(ls "$DBWORKFLOW_CORPUS/schemas")
[ "${1-}" = all ] || names=("$@")
failed=0 skipped=0
for name in "${names[@]}"; do
  status=0
  said=$(run "$DBWORKFLOW_CORPUS/schemas/$name" 2>&1) || status=$?
  case $status in
    0) echo "pass  $name" ;;
    77) echo "skip  $name: $said" && ((++skipped)) ;;
    *) printf 'FAIL  %s\n%s\n' "$name" "${said:0:4000}" && failed=1 ;;
  esac
done
((skipped < ${#names[@]})) || exit 77
exit $failed
