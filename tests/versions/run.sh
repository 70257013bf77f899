#!/usr/bin/env bash
# run.sh FOLDER MAJOR…: introspection's own test, all cases, and rounds of the generative test, on each of PostgreSQL's major versions,
# whose server programs stand in FOLDER (see fetch.sh); and schema.sql, as that version has it, compared with how this machine's own
# has it: no difference. BUILD: the build tree.
set -euo pipefail
build=$(realpath "${BUILD:?the build tree}") folder=$(realpath "$1")
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
shift
work=$(mktemp -d "${TMPDIR:-/tmp}/versions.XXXXXX")
trap 'rm -rf "$work"' EXIT
export DBWORKFLOW_REQUIRE_SERVER=1 DBWORKFLOW_SCRATCH_LINGER=2
unset DBWORKFLOW_DEV_URL DATABASE_URL
failed=0

report() { # WHAT LOG COMMAND…
  local what=$1 log=$2
  shift 2
  if "$@" >"$log" 2>&1; then
    printf '%s: passed\n' "$what"
  else
    failed=1
    printf '%s: FAILED\n' "$what"
    cat "$log"
  fi
}

tool=$build/tools/dbworkflow/command/dbworkflow

# shellcheck disable=SC2317 # called by its name
# The model as the version of DBWORKFLOW_PG_BIN prints it, against the same files on this machine's own.
no_difference_from_own() {
  "$tool" info "$here/schema.sql" --format json >snapshot.json || return
  (unset DBWORKFLOW_PG_BIN && "$tool" diff snapshot.json "$here/schema.sql" && "$tool" diff "$here/schema.sql" snapshot.json)
}

for major; do
  export DBWORKFLOW_PG_BIN=$folder/$major/native/bin
  mkdir -p "$work/$major"
  cd "$work/$major"
  report "PostgreSQL $major: no difference from this machine's" models.log no_difference_from_own
  report "PostgreSQL $major: introspection" introspect.log "$build/tests/unit/introspect/unit_introspect"
  for kind in "$here"/../cases/*/; do
    kind=$(basename "$kind")
    report "PostgreSQL $major: cases of $kind" "$kind.log" "$build/tests/cases/run_cases" "$here/../cases" "$kind"
  done
  report "PostgreSQL $major: made by chance" soak.log "$build/tests/generative/soak" --seed 1 --rounds 40 --folder "$work/found"
done
exit "$failed"
