#!/usr/bin/env bash
# A backup says what it is, is proven restorable, and takes the database's place as a whole or not at all.
. "$(dirname "$0")/project.sh"
new_project
export GIT_CONFIG_GLOBAL=/dev/null
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
rows() { psql -qAt "${1:-$url}" -c 'select count(*) from customers'; }
psql -q "$url" -c "insert into customers (name, email) select 'n' || i, i || '@example.org' from generate_series(1, 500) i" \
  -c 'create role "reader ü"' -c 'grant select on customers to "reader ü"' -c "alter database shop set statement_timeout to '1h'" -c "comment on database shop is 'the shop''s'"
dump="../back ups/one.dump"

expect 0 "$TOOL" snapshot --into "$dump" --verify
says "500 rows, restorable (checked)"
[ "$(stat -c %a "$dump")" = 600 ] || fail "others may read it: $(stat -c %a "$dump")"
grep -q '"last_migration": "0000_' "$dump.json" && grep -q '"sha256"' "$dump.json" || fail "$(cat "$dump.json")"
expect 4 "$TOOL" snapshot --into "$dump"
says "is there already"
expect 0 "$CMAKE" --build build --target db_snapshot
[ "$(ls backups/*.dump | wc -l)" = 1 ] && [ "$(cat backups/.gitignore)" = '*' ] || fail "$(ls -la backups)"
[ -z "$(find . .. -maxdepth 2 -name '*.partial')" ] || fail "a part is left"

# The database loses rows and gains a table: the backup brings it back, with owner, settings and comment.
psql -q "$url" -c 'delete from customers where id > 10' -c 'create table later (id int)'
expect 0 "$TOOL" restore "$dump" --verify
says "is restorable"
[ "$(rows)" = 10 ] || fail "verifying changed the database"
expect 0 "$TOOL" restore "$dump" --as "shop copy"
[ "$(rows)" = 10 ] && [ "$(rows "${url/shop?/shop%20copy?}")" = 500 ] || fail "not beside"
expect 4 "$TOOL" restore "$dump" --as "shop copy"
says "there is a database \"shop copy\" already"

# Others are connected: told who; ended only where that is asked for.
psql -q "$url" -c 'select pg_sleep(600)' >/dev/null 2>&1 &
until [ "$(psql -qAt "${url/shop?/postgres?}" -c "select count(*) from pg_stat_activity where query like '%pg_sleep(600)%' and datname = 'shop'")" = 1 ]; do :; done
expect 4 "$TOOL" restore "$dump"
says 'others are connected to "shop"'
says "psql"
[ "$(rows)" = 10 ] || fail "it was restored"
expect 0 "$TOOL" restore "$dump" --disconnect --json
says '"rows": 500'
[ "$(rows)" = 500 ] || fail "$(rows)"
[ "$(psql -qAt "$url" -c 'show statement_timeout')" = 1h ] || fail "the settings are gone"
[ "$(psql -qAt "$url" -c "select shobj_description(oid, 'pg_database') from pg_database where datname = 'shop'")" = "the shop's" ] || fail "the comment is another"
expect 3 "$TOOL" check
says 'grants none → SELECT to "reader ü"'
expect 0 "$TOOL" restore "$dump" --keep-old
says "what it was before is the database"

# What is not what its manifest says is not touched.
cp "$dump" ../cut.dump && cp "$dump.json" ../cut.dump.json && truncate -s -100 ../cut.dump
expect 3 "$TOOL" restore ../cut.dump
says "is not what its manifest says"
rm ../cut.dump.json
expect 1 "$TOOL" restore ../cut.dump
says "is no manifest"
cp "$dump" ../other.dump && sed 's/"fingerprint": "./"fingerprint": "x/' "$dump.json" > ../other.dump.json
psql -q "$url" -c 'delete from customers where id > 20'
expect 3 "$TOOL" restore ../other.dump
says "its schema is another"
says "the database is as it was"
sed 's/"server_version": [0-9]*/"server_version": 990000/' "$dump.json" > ../other.dump.json
expect 4 "$TOOL" restore ../other.dump
says "the server is older"
sed 's/"database": "shop"/"database": "market"/' "$dump.json" > ../other.dump.json
expect 4 "$TOOL" restore ../other.dump
says 'is a backup of "market", not of "shop"'
[ "$(rows)" = 20 ] || fail "$(rows)"

# Protected: never in place, beside it always. No password where others can read it.
psql -q "$url" -c 'create database prod'
export DATABASE_URL_PROD=${url/shop?/prod?}
expect 0 "$TOOL" migrate --env prod
expect 4 "$TOOL" restore "$dump" --env prod
says "never runs on a protected"
expect 0 "$TOOL" restore "$dump" --env prod --as prod_again
expect 4 "$TOOL" restore "$dump" --url "${url/shop?/prod?}"
expect 0 "$TOOL" snapshot --env prod --into ../prod.dump
# Its marker stays where it was.
expect 0 "$TOOL" restore ../prod.dump
[ "$(psql -qAt "$url" -c "select count(*) from dbworkflow.environment")" = 0 ] || fail "the local database says that it is prod"

# Killed at any moment: before or after, and the next run clears up.
for i in $(seq 1 14); do
  expect 0 psql -q "$url" -c 'delete from customers'
  "$TOOL" restore "$dump" >/dev/null 2>&1 &
  child=$!
  sleep "0.$((i * 13 % 10))$((i * 7 % 10))"
  kill -9 $child 2>/dev/null || true
  wait $child 2>/dev/null || true
  found=$(rows)
  [ "$found" = 0 ] || [ "$found" = 500 ] || fail "$found rows"
done
expect 0 "$TOOL" restore "$dump" --disconnect
[ "$(psql -qAt "$url" -c "select count(*) from pg_database where datname ~ 'restoring'")" = 0 ] || fail "databases are left"
# A database that was never migrated can be backed up too.
psql -q "$url" -c 'create database bare'
expect 0 "$TOOL" snapshot --url "${url/shop?/bare?}" --into ../bare.dump --verify
grep -q '"last_migration": null' ../bare.dump.json || fail "$(cat ../bare.dump.json)"
# A folder that is read-only, and no server.
expect 5 "$TOOL" snapshot --url "postgresql://nobody:secret@localhost:1/none"
says_not "secret"
