# The project that the tests of this folder work on, and how they check. To be sourced.
set -euo pipefail
unset DATABASE_URL DATABASE_URL_STAGING DATABASE_URL_PROD DBWORKFLOW_DEV_URL DBWORKFLOW_NAME DBWORKFLOW_REQUIRE_SERVER
# The build tree may lie in a repository: none of these tests is about that one, or may leave hooks in it.
export GIT_CEILING_DIRECTORIES=${SCRATCH%/*}

fail() { echo "FAILED: $*" >&2; exit 1; }

# expect CODE COMMAND…: runs it, keeps what it says in $said, insists on its exit code.
expect() {
  local wanted=$1 status=0
  shift
  said=$("$@" 2>&1) || status=$?
  [ "$status" = "$wanted" ] || fail "$* gave $status, not $wanted: $said"
}

# fails COMMAND…: as expect, with whatever a build tool makes of the exit code.
fails() { if said=$("$@" 2>&1); then fail "$* should have failed: $said"; fi; }

# says TEXT: the last command said it.
says() { [[ $said == *"$1"* ]] || fail "should have said \"$1\": $said"; }
says_not() { [[ $said != *"$1"* ]] || fail "should not have said \"$1\": $said"; }

# sql URL ARGUMENT…: psql, the program itself: Debian's on the PATH is a slow script.
psql=$(ls -d "${DBWORKFLOW_PG_BIN:-/nowhere}"/psql /usr/lib/postgresql/*/bin/psql 2>/dev/null | sort -V | tail -1) || true
sql() { "${psql:-psql}" -X -q -At -v ON_ERROR_STOP=1 "$@"; }

stop() { [ ! -d "$SCRATCH/project/build" ] || "$TOOL" server stop --build-dir "$SCRATCH/project/build" >/dev/null 2>&1 || true; }

new_project() {
  stop
  rm -rf "$SCRATCH"
  mkdir -p "$SCRATCH/project"
  cp -r "$SOURCE/examples/shop/." "$SCRATCH/project/"
  rm -rf "$SCRATCH/project/build"
  cd "$SCRATCH/project"
  trap stop EXIT
}
