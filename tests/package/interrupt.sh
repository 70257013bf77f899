#!/usr/bin/env bash
# Ctrl-C, and requests to end: at any moment the state is consistent, and what it is is told.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
ask() { psql -qAt "$url" -c "$1"; }

# interrupted SIGNAL CODE SQL COMMAND…: begins the command, sends it the signal as soon as the query gives a row, insists on its
# exit code. (A job of a script ignores SIGINT; Python gives it back.)
default_signals='import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])'
interrupted() {
  local signal=$1 code=$2 sql=$3 status=0 tries=0
  shift 3
  python3 -c "$default_signals" "$@" > ../said.txt 2>&1 &
  local pid=$!
  while [ -z "$(ask "$sql")" ]; do
    tries=$((tries + 1))
    [ $tries -lt 500 ] || fail "never seen: $sql: $(cat ../said.txt)"
    kill -0 $pid 2>/dev/null || fail "ended too early: $(cat ../said.txt)"
  done
  kill -s "$signal" $pid
  wait $pid || status=$?
  said=$(cat ../said.txt)
  [ $status = "$code" ] || fail "$* interrupted by $signal gave $status, not $code: $said"
}
running="select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active' and pid <> pg_backend_pid()"

# In a statement of a transaction: cancelled on the server, rolled back, told, and the next run does it all.
expect 0 "$TOOL" generate --custom --name slow
# The declaration is the history's again after this one.
printf 'create table made (i int);\nselect pg_sleep(60) where current_database() = $$shop$$;\ndrop table made;\n' > migrations/0001_slow.sql
expect 0 "$TOOL" generate --amend
for signal in INT TERM HUP; do
  case $signal in INT) code=130 ;; TERM) code=143 ;; HUP) code=129 ;; esac
  interrupted $signal $code "$running" "$TOOL" migrate
  says "migrations/0001_slow.sql:2:1: error: interrupted (57014)"
  says "0001_slow rolled back, nothing of it remains"
  says "1 of 2 applied"
  says "dbworkflow migrate goes on from there"
  [ -z "$(ask "$running")" ] || fail "the statement still runs on the server"
  [ -z "$(ask "select 1 from pg_class where relname = 'made'")" ] || fail "something remains"
  [ "$(ask "select count(*) from pg_locks where locktype = 'advisory'")" = 0 ] || fail "the lock is still held"
done

# As JSON.
interrupted INT 130 "$running" "$TOOL" migrate --json
says '"exit": 130'

# While it waits for another migrator: nothing was done.
python3 -c "$default_signals" "$TOOL" migrate > ../other.txt 2>&1 &
other=$!
while [ -z "$(ask "$running")" ]; do kill -0 $other || fail "$(cat ../other.txt)"; done
python3 -c "$default_signals" "$TOOL" migrate > ../said.txt 2>&1 &
waiting=$!
while ! grep -q 'waiting for' ../said.txt; do kill -0 $waiting || fail "$(cat ../said.txt)"; done
kill -s INT $waiting
status=0; wait $waiting || status=$?
[ $status = 130 ] || fail "interrupted waiting gave $status: $(cat ../said.txt)"
[ -n "$(ask "$running")" ] || fail "the one that was waited for was stopped too"
kill -s INT $other
status=0; wait $other || status=$?
[ $status = 130 ] || fail "$(cat ../other.txt)"

# Between statements outside of a transaction: what is done stands, and the next run goes on.
rm -r migrations/0001_slow.sql
expect 0 cp "$SOURCE/examples/shop/migrations/meta/_journal.json" migrations/meta/
expect 0 "$TOOL" generate --custom --name steps
printf -- '-- dbworkflow: no-transaction\ncreate table one (i int);\nselect pg_sleep(60) where current_database() = $$shop$$ and not exists (select from one);\ndrop table one;\n' > migrations/0001_steps.sql
expect 0 "$TOOL" generate --amend
interrupted INT 130 "$running" "$TOOL" migrate
says "1 of 3 statements are done and stand; the next run goes on with this one"
expect 0 psql -q "$url" -c 'insert into one values (1)'
expect 0 "$TOOL" migrate
says "applied 0001_steps"
expect 0 "$TOOL" check

# While a throw-away server works: no scratch database is left on a server of others, and nothing is half written.
expect 0 "$TOOL" server start
sed -i 's/  placed_at   timestamptz/  note        text default pg_sleep(0)::text,\n  placed_at   timestamptz/' schema/orders.sql
printf 'do $$ begin perform pg_sleep(60); end $$;\n' > schema/customers_more.sql
sed -i 's|schema/customers.sql|& schema/customers_more.sql|' CMakeLists.txt
expect 0 "$CMAKE" -B build
before=$(find migrations -type f -exec sha256sum {} + | sort)
export DBWORKFLOW_DEV_URL=$url
interrupted INT 130 "$running" "$TOOL" generate
unset DBWORKFLOW_DEV_URL
[ "$before" = "$(find migrations -type f -exec sha256sum {} + | sort)" ] || fail "an interrupted generate wrote something"
[ -z "$(ask "select datname from pg_database where datname like 'dbworkflow\_scratch%'")" ] || fail "a scratch database is left"
