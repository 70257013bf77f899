#!/usr/bin/env bash
# run_pairs.sh [OPTIONS OF run-pairs]: the corpus' harness over `dbworkflow diff`; without options a small sample.
#
# All pairs, in both directions:  TOOL=build/tools/dbworkflow/command/dbworkflow tests/corpus/run_pairs.sh --direction both -j 2
set -euo pipefail
harness=${DBWORKFLOW_CORPUS:+$DBWORKFLOW_CORPUS/tools/run-pairs}
if [ -z "$harness" ] || [ ! -x "$harness" ] || ! command -v node >/dev/null; then
  echo "skipped: DBWORKFLOW_CORPUS names no folder with tools/run-pairs, or there is no node"
  exit 77
fi
if [ $# = 0 ]; then
  set -- --suite migra --suite pg-schema-diff --case 'column*' --case 'constraints' --case 'enum*' --case 'generated*' --case 'identity*' \
    --case 'seq*' --case 'singleschema*' --direction both -j 1
fi
TOOL=$(realpath "$TOOL")
export TOOL
# To the harness, what is no plan is a refusal; that there is a difference is none.
"$harness" "$@" -- bash -c '"$TOOL" diff "$FROM_URL" "$TO_URL" --format sql || { status=$?; [ $status = 3 ] || exit $status; }'
