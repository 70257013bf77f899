#!/usr/bin/env bash
# doctor: each thing that can be wrong is provoked, found, and answered with one command; where it can be run here, it mends.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$CMAKE" --build build --target shop
tool() { "$TOOL" "$@"; }
mkdir ../bin
ln -s "$TOOL" ../bin/dbworkflow
PATH="$(cd ../bin && pwd):$PATH"
export PATH

# next TEXT: the last line is this command.
next() { [ "$(printf '%s\n' "$said" | tail -n 1)" = "next  $1" ] || fail "the next command should be \"$1\": $said"; }
# mends: running it leaves the doctor content with that.
run_next() { eval "$(printf '%s\n' "$said" | tail -n 1 | sed 's/^next  //')" > ../ran.txt 2>&1 || fail "the command failed: $said $(cat ../ran.txt)"; }

# Nothing applied; mended, all is well.
expect 3 tool doctor
says "- tables           none: nothing is applied"
next "dbworkflow migrate --database shop"
run_next
expect 0 tool doctor
says "+ drift            none"
says "all is well"
expect 0 tool doctor --json
says '"ok": true'
says '"next": null'
url=$(tool url)

# No project here.
expect 2 env -C .. dbworkflow doctor
next "dbworkflow init"
# A project that was never configured.
mkdir ../plain && echo 'project(x)' > ../plain/CMakeLists.txt
expect 2 env -C ../plain dbworkflow doctor
next "cmake -B build"

# No server programs: told, and what can be known without them is.
expect 1 env DBWORKFLOW_PG_BIN=/nonexistent "$TOOL" doctor --url "$url"
says "- server programs  none were found"
says "+ connection"
next "apt install postgresql"

# The connection, by the step that fails.
expect 0 psql -q "$url" -c "create role dbw_doctor login password 'right'"
host=${url#*host=} && host=${host%%[& ]*}
expect 5 tool doctor --url postgresql://u:secret@127.0.0.1:1/shop
says "- connection"
says_not secret
next "pg_isready --dbname 'postgresql://u:***@127.0.0.1:1/shop'"
expect 5 tool doctor --url postgresql://u:secret@no-such-host.invalid/shop
says "(host name)"
expect 5 tool doctor --url "${url/shop?/other?}"
says 'database "other" does not exist'
says "create database"
expect 5 tool doctor --url "${url/user=postgres/user=nobody_here}"
says "(user)"
says "select 1"
expect 2 tool doctor --env staging
says "DATABASE_URL_STAGING is not set"
next "export DATABASE_URL_STAGING=postgresql://user@host/name"

# A wrong password, on a server that asks for one.
pg_bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | tail -n 1)
if [ -x "$pg_bin/postgres" ]; then
  data=$(expect 0 psql -qAt "$url" -c 'show data_directory' && printf '%s' "$said")
  if [ -w "$data/pg_hba.conf" ]; then
    cp "$data/pg_hba.conf" ../hba
    sed -i '1i local shop dbw_doctor scram-sha-256' "$data/pg_hba.conf"
    expect 0 psql -qAt "$url" -c 'select pg_reload_conf()'
    status=5
    for _ in 1 2 3 4 5 6 7 8 9 10; do
      said=$(PGPASSWORD=wrong "$TOOL" doctor --url "${url/user=postgres/user=dbw_doctor}" 2>&1) || status=$?
      [[ $said == *"(password)"* ]] && break
    done
    [ $status = 5 ] || fail "a wrong password gave $status: $said"
    says "(password)"
    says "--password -c 'select 1'"
    cp ../hba "$data/pg_hba.conf"
    expect 0 psql -qAt "$url" -c 'select pg_reload_conf()'
  else
    fail "the local server's pg_hba.conf cannot be written: $data"
  fi
fi

# The schema was edited: to generate, then stale headers, then pending.
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 3 tool doctor
says "- declaration      schema changed but migrations not generated"
says "+ column public.orders.note"
says "- headers          stale"
next "dbworkflow generate --database shop"
run_next
expect 3 tool doctor
says "- headers          stale"
next "cmake --build build --target shop"
run_next
expect 3 tool doctor
says "- migrations       1 pending"
next "dbworkflow migrate --database shop"
run_next
expect 0 tool doctor

# A mistake in the schema.
cp schema/orders.sql ../orders.sql
echo 'create table broken (a intt);' >> schema/orders.sql
expect 1 tool doctor
says 'schema/orders.sql:20: type "intt" does not exist'
cp ../orders.sql schema/orders.sql

# Drift.
expect 0 psql -q "$url" -c 'create index by_hand on customers (name)'
expect 3 tool doctor
says "- drift            the database is not what the history made of it"
says "+ index public.by_hand"
next "dbworkflow check --drift --database shop"
expect 0 psql -q "$url" -c 'drop index by_hand'

# An edited history, which git brings back.
expect 0 git init -q .
expect 0 git add -A
echo '-- edited' >> migrations/0001_add_orders_note.sql
expect 3 tool doctor
says "- history          migrations/0001_add_orders_note.sql: "
run_next
expect 0 tool doctor
