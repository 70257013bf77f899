#!/usr/bin/env bash
# JSON schema files: each twin says what the SQL beside it says; each mistake is told at its place (DBWORKFLOW_UPDATE_GOLDENS=1
# writes what is told); a schema that was pulled as JSON is the same again.
set -euo pipefail
unset DATABASE_URL
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }
: > "$scratch/empty.sql"

for twin in twins/*.json; do
  "$TOOL" diff "$twin" "${twin%.json}.sql" || fail "$twin and its twin differ"
  "$TOOL" pull "${twin%.json}.sql" --into "$scratch/pulled.json" --force
  "$TOOL" diff "$scratch/pulled.json" "$twin" || fail "$twin is another after it was pulled"
done

for mistake in mistakes/*.json; do
  status=0
  "$TOOL" diff "$scratch/empty.sql" "$mistake" >"$scratch/out.txt" 2>"$scratch/told.txt" || status=$?
  [ $status = 1 ] || fail "$mistake gave $status"
  [ ! -s "$scratch/out.txt" ] || fail "$mistake: $(cat "$scratch/out.txt")"
  if [ -n "${DBWORKFLOW_UPDATE_GOLDENS:-}" ]; then cp "$scratch/told.txt" "${mistake%.json}.txt"; fi
  diff -u "${mistake%.json}.txt" "$scratch/told.txt" || fail "$mistake is told otherwise"
done
