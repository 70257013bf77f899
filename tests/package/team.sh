#!/usr/bin/env bash
# A day of a team: Ada and Bob develop in clones of one repository, Olga deploys to staging and to a protected production.
# Every command, and every target that is not an environment's, is used in it at least once.
. "$(dirname "$0")/project.sh"
new_project
cd .. && rm -rf project
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
git() { command git -c user.name="$who" -c user.email="$who@example.org" -c init.defaultBranch=main -c pull.rebase=false "$@"; }
expect 0 "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/prefix"
export PATH="$SCRATCH/prefix/bin:$PATH"
stop() { for one in ada bob olga; do dbworkflow server stop --build-dir "$SCRATCH/$one/shop/build/dev" >/dev/null 2>&1 || true; done; }

declare -A ran=()
# does CODE WORD…: the command, typed. builds CODE TARGET: as a target; a build tool knows 0 and not 0.
does() {
  local code=$1
  shift
  ran["$1"]=1
  expect "$code" dbworkflow "$@"
}
builds() {
  ran["$2"]=1
  if [ "$1" = 0 ]; then expect 0 "$CMAKE" --build build/dev --target "$2"; else fails "$CMAKE" --build build/dev --target "$2"; fi
}
# at WHO: at that person's desk.
at() {
  who=$1
  cd "$SCRATCH/$who/shop"
}
commit() { git add -A && expect 0 git commit -m "$1"; }
push() { expect 0 git push -q -u origin HEAD; }
column() { sed -i "s/^  created_at timestamptz/  $1,\n&/" schema/customers.sql; } # one more for the customers
# file NAME SQL: one more schema file.
file() {
  echo "$2" > "schema/$1.sql"
  sed -i "s|^  SCHEMA .*|& schema/$1.sql|" CMakeLists.txt
}
mkdir "$SCRATCH/ada" "$SCRATCH/bob" "$SCRATCH/olga"

# --- Ada begins a project: it builds, has a database, and passes its tests.
who=ada
cd "$SCRATCH/ada"
does 0 init shop --ci github
cd shop
sed -i 's|  NAMESPACE shop::db)|  SEEDS     seeds/customers.csv\n  NAMESPACE shop::db)|' CMakeLists.txt
mkdir seeds && printf 'email,name\nada@example.org,Ada\nbob@example.org,Bob\n' > seeds/customers.csv
expect 0 git init -q && expect 0 git init -q --bare "$SCRATCH/origin.git" && git remote add origin "$SCRATCH/origin.git"
does 0 hook install
expect 0 "$CMAKE" --preset dev
builds 0 db_up
builds 0 db_setup
says "applied 0000_create_customers"
says "declared = history = database"
builds 0 db_seed
says "2 rows"
expect 0 "$CMAKE" --build --preset dev
expect 0 "$CTEST" --preset dev
says "100% tests passed"
commit 'A shop' && push

# Bob clones it. A database of his own, as on the first day.
who=bob
git clone -q "$SCRATCH/origin.git" "$SCRATCH/bob/shop"
at bob
does 0 hook install
expect 0 "$CMAKE" --preset dev
export DBWORKFLOW_YES=1
builds 0 db_fresh
unset DBWORKFLOW_YES
says "2 rows"
builds 0 db_status
says "1 applied"
builds 0 db_history
says "0000_create_customers"
does 3 doctor
says "next  cmake --build build/dev --target shop"
expect 0 "$CMAKE" --build build/dev --target shop
does 0 doctor
does 0 url

# Olga has the databases of staging and production on a server of hers.
who=olga
git clone -q "$SCRATCH/origin.git" "$SCRATCH/olga/shop"
at olga
expect 0 "$CMAKE" --preset dev
does 0 server start
server=$(dbworkflow url)
sql "$server" -c 'create database staging' -c 'create database prod'
database() { printf '%s' "${server/\/shop?/\/$1?}"; }
printf "DATABASE_URL_STAGING='%s'\nDATABASE_URL_PROD='%s'\n" "$(database staging)" "$(database prod)" > .env.local
expect 0 git status --porcelain
[ -z "$said" ] || fail "git sees what is Olga's alone: $said"
does 0 environment list
builds 0 db_migrate_staging
builds 0 db_migrate_prod
says "applied 0000_create_customers"
sql "$(database prod)" -c "insert into customers (email, name) select i || '@example.org', 'c' || i from generate_series(1, 100) i"

# --- A change: tried by push, which writes no file; a commit without its migration is refused; generated, read, applied.
at ada
column 'nick text'
builds 0 db_push
does 0 push --interactive --dry-run
builds 0 db_push_safe
git add -A && fails git commit -qm 'Customers have a nick'
says "not staged"
builds 0 db_diff
sed -i '/^  nick text,$/d' schema/customers.sql
sql "$(dbworkflow url)" -c "update customers set nick = 'A' where id = 1"
does 4 push
says "DELETES_DATA"
says "1 row"
does 0 push --allow DELETES_DATA=public.customers.nick
column 'nickname text'
builds 0 db_generate
says "+ column"
does 3 check
expect 0 grep -r 'add column nickname text' migrations
builds 0 db_migrate
says "declared = history = database"
does 0 check
# The name was not the best one, and nobody has it yet: it goes.
builds 1 db_drop
says "has applied"
does 0 rollback --to 0000 --allow DELETES_DATA=public.customers.nickname
builds 1 db_drop
says "staging cannot be asked"
does 0 drop --ignore-unreachable
sed -i 's/nickname text/nick text/' schema/customers.sql
does 0 generate --name customers_get_a_nick
builds 0 db_lint
builds 0 db_migrate
expect 0 "$CTEST" --preset dev
commit 'Customers have a nick' && push

# --- Two branches meet.
at bob
expect 0 git checkout -q -b vouchers
builds 0 db_branch
does 0 branch --list
says "vouchers"
file vouchers 'create table vouchers (code text primary key, customer_id bigint not null references customers (id), worth int not null);
create index vouchers_customer_id_idx on vouchers (customer_id);'
expect 0 "$CMAKE" --preset dev
does 0 setup
expect 0 env DBWORKFLOW_NAME=vouchers "$CMAKE" --build build/dev --target db_generate
says "no change"
commit 'Vouchers'
at ada
file wishlists 'create table wishlists (id bigint generated always as identity primary key, title text not null);'
expect 0 "$CMAKE" --preset dev
does 0 setup
commit 'Wishlists' && push
at bob
expect 0 git fetch -q origin
fails git merge -q origin/main
git checkout -q --theirs CMakeLists.txt && sed -i 's|^  SCHEMA .*|& schema/vouchers.sql|' CMakeLists.txt
expect 0 "$CMAKE" --preset dev
builds 1 db_validate
says "two migrations follow"
fails "$CTEST" --preset migrations
says "mend: dbworkflow rebase"
builds 0 db_rebase
says "they give the same schema"
expect 0 "$CTEST" --preset migrations
does 0 migrate
says "declared = history = database"
builds 0 db_check
commit 'Merge main'
does 0 branch --delete vouchers
expect 0 git checkout -q main && expect 0 git pull -q --ff-only origin main && expect 0 git merge -q vouchers
push
does 0 migrate
says "declared = history = database"

# --- Staging, then production, which is protected and has rows.
at olga
expect 0 git pull -q --ff-only && expect 0 "$CMAKE" --preset dev
builds 0 db_migrate_staging
says "applied 0003_create_vouchers"
builds 0 db_check_staging
does 3 diff prod staging
says "vouchers"
does 0 migrate --env prod --dry-run
says "3 pending"
does 0 snapshot --env prod --verify --into backups/before.dump
says "100 rows, restorable (checked)"
builds 0 db_migrate_prod
builds 0 db_status_prod
does 0 diff prod staging
does 0 environment show --env prod
says "(protected)"
[ "$(sql "$(database prod)" -c 'select count(*) from customers')" = 100 ] || fail "rows of production are gone"
# The way to production was never open to what loses data, by whatever name.
for words in 'reset --yes' 'fresh --yes' 'push --allow DELETES_DATA' seed 'rollback --direct --to 0000' 'restore backups/before.dump'; do
  for where in '--env prod' "--url $(database prod)"; do
    # shellcheck disable=SC2086
    does 4 $words $where
    says "protected"
  done
done
does 0 restore backups/before.dump --env prod --as before
[ "$(sql "$(database before)" -c 'select count(*) from customers')" = 100 ] || fail "the backup has other rows"

# --- Somebody changes staging by hand: found, shown, adopted, and declared.
sql "$(database staging)" -c 'create index customers_name_idx on customers (name)'
does 3 check --env staging
says "drift"
says "+ index public.customers_name_idx"
says "generate --from-database --env staging"
does 0 generate --from-database --env staging --name adopt_customers_name_idx
says "schema"
echo 'create index customers_name_idx on customers (name);' >> schema/customers.sql
does 0 generate
says "no change"
does 0 check --env staging
commit 'The index that staging has' && push
builds 0 db_migrate_prod
says "applied 0004_adopt_customers_name_idx"
says "declared = history = database"

# --- A mistake is out: back, by a new migration, in production too.
at ada
expect 0 git pull -q --ff-only && expect 0 "$CMAKE" --preset dev
file points 'create table points (customer_id bigint primary key references customers (id), points int not null);'
expect 0 "$CMAKE" --preset dev
does 0 setup
commit 'Points' && push
at olga
expect 0 git pull -q --ff-only && expect 0 "$CMAKE" --preset dev
builds 0 db_migrate_staging
builds 0 db_migrate_prod
says "applied 0005_"
does 4 rollback --env prod --to 0004
says "DELETES_DATA"
does 0 rollback --env prod --to 0004 --allow DELETES_DATA=public.points --name no_points
says "0006_no_points"
sed -i 's| schema/points.sql||' CMakeLists.txt && rm schema/points.sql
expect 0 "$CMAKE" --preset dev
does 0 check --offline
says "declared = history"
builds 0 db_snapshot_prod
builds 0 db_migrate_staging
builds 0 db_migrate_prod
says "declared = history = database"
[ "$(sql "$(database prod)" -c 'select count(*) from customers')" = 100 ] || fail "rows of production are gone"
commit 'No points' && push

# --- The history has become long: one migration for its first three, which all databases have already.
at ada
expect 0 git pull -q --ff-only && expect 0 "$CMAKE" --preset dev
does 0 migrate
expect 0 env DBWORKFLOW_TO=0003 "$CMAKE" --build build/dev --target db_squash
ran[db_squash]=1
says "proven equal"
expect 0 "$CTEST" --preset migrations
commit 'One migration for the first four' && push
at olga
expect 0 git pull -q --ff-only && expect 0 "$CMAKE" --preset dev
for one in staging prod; do
  builds 0 db_migrate_$one
  says "nothing to do: 4 applied"
done
sql "$server" -c 'create database new'
does 0 migrate --url "$(database new)"
does 0 diff "$(database new)" prod

# She tries something in a database of her own, and thinks better of it: no environment has it, so it can go.
does 0 migrate
echo 'create index customers_state_idx on customers (state);' >> schema/customers.sql
does 0 generate --name index_states
does 0 migrate
expect 0 env DBWORKFLOW_TO=0006 "$CMAKE" --build build/dev --target db_rollback
ran[db_rollback]=1
builds 0 db_drop
git checkout -q schema
does 0 check

# --- Evening. Ada breaks her own database, and has it again: by a backup, and as on the first day.
at ada
builds 0 db_seed
builds 0 db_snapshot
backup=$(ls backups/*.dump)
does 4 reset
says "--yes"
export DBWORKFLOW_YES=1
builds 0 db_reset_local
expect 0 env DBWORKFLOW_FROM="$backup" "$CMAKE" --build build/dev --target db_restore
ran[db_restore]=1
[ "$(sql "$(dbworkflow url)" -c 'select count(*) from customers')" = 2 ] || fail "the rows did not come back"
builds 0 db_reset
builds 0 db_fresh
unset DBWORKFLOW_YES
says "2 rows"
builds 0 db_check_drift
builds 0 db_info
says "customers"
expect 0 env DBWORKFLOW_INTO=../pulled "$CMAKE" --build build/dev --target db_pull
ran[db_pull]=1
does 0 diff ../pulled schema
builds 0 db_down
does 0 help migrate
does 0 man
does 0 completion bash

# A database that was there before any project is adopted by one.
sql "$server" -c 'create database old'
sql "$(database old)" -c 'create table things (id int primary key)' -c 'insert into things values (1)'
cd "$SCRATCH/ada"
does 0 init old
cd old
expect 0 "$CMAKE" --preset dev
export DATABASE_URL
DATABASE_URL=$(database old)
builds 0 db_baseline
says "has 0000_baseline applied"
does 0 pull database --into schema --force
# So is one that another tool has migrated so far: its files become ours, and what is applied is marked.
cd "$SCRATCH/ada"
does 0 init other
cd other
mkdir db && printf -- '-- migrate:up\ncreate table notes (id int primary key);\n-- migrate:down\ndrop table notes;\n' > db/20260101000000_notes.sql
sql "$server" -c 'create database other'
DATABASE_URL=$(database other)
sql "$DATABASE_URL" -c 'create table notes (id int primary key)' -c 'create table schema_migrations (version varchar primary key)' \
  -c "insert into schema_migrations values ('20260101000000')"
expect 0 "$CMAKE" --preset dev
does 0 import db
says "1 of 1 applied"
does 0 migrate
says "nothing to do: 1 applied"
unset DATABASE_URL
cd "$SCRATCH/ada/shop"

# Nothing that a project has was left out; `headers` is what the build runs, `test` what CTest runs.
for one in $(dbworkflow help --json | python3 -c 'import json, sys; print(*(one["command"] for one in json.load(sys.stdin)["help"]["commands"]))'); do
  [[ -n ${ran[$one]:-} || -n ${ran[db_$one]:-} || " headers test " == *" $one "* ]] || fail "the day does without $one"
done
for one in $("$CMAKE" --build build/dev --target help | grep -o '^db_[a-z_]*' | grep -v '_\(staging\|prod\)$'); do
  [ -n "${ran[$one]:-}" ] || fail "the day does without $one"
done
