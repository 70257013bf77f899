#!/usr/bin/env bash
# A database that is there already is adopted; what was changed in one by hand is, too.
. "$(dirname "$0")/project.sh"
new_project
rm -rf migrations
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" server start
url=$("$TOOL" url)
psql -q "$url" -c 'create database "old ü"' -c 'create database twin'
export DATABASE_URL_STAGING=${url/shop?/old%20%C3%BC?}
twin=${url/shop?/twin?}
for one in "$DATABASE_URL_STAGING" "$twin"; do
  psql -q "$one" -c 'create table "Odd one" (id bigserial primary key, n int not null default 7)' \
    -c "create type mood as enum ('good', 'bad')" -c 'create table moods (id int references "Odd one", mood mood)' \
    -c 'insert into "Odd one" values (1)'
done

# The first migration is what the catalogs say, and the database has it.
expect 0 "$TOOL" baseline --env staging
says "wrote migrations/0000_baseline.sql"
says "shop @ staging: has 0000_baseline applied"
says "pull --into schema"
rm schema/*.sql
expect 0 "$TOOL" pull staging --into schema --force
sed -i "s| schema/customers.sql schema/orders.sql|$(cd schema && printf ' schema/%s' *.sql)|; /add_executable/,\$d" CMakeLists.txt
expect 0 "$CMAKE" -B build
expect 0 "$TOOL" generate
says "no change since 0000_baseline"
expect 0 "$TOOL" check --env staging
says "no drift"
[ "$(psql -qAt "$DATABASE_URL_STAGING" -c 'select count(*) from "Odd one"')" = 1 ] || fail "rows are gone"
expect 0 "$CTEST" --test-dir build -L migrations

# Twice, and where there is a ledger: refused, with what to do.
expect 4 "$TOOL" baseline --env staging
says "baseline --at 0000_baseline"
mv migrations ../kept
expect 4 "$TOOL" baseline --env staging
says "has a ledger already"
[ ! -e migrations/0000_baseline.sql ] || fail "it was written"
rm -rf migrations && mv ../kept migrations

# Another one that looks the same is told that it has it; one that does not is refused.
expect 1 "$TOOL" migrate --url "$twin"
expect 0 "$TOOL" baseline --url "$twin" --at 0000_baseline
says "1 migration marked as applied, up to 0000_baseline"
expect 0 "$TOOL" migrate --url "$twin"
says "nothing to do"
expect 0 "$TOOL" baseline --url "$twin" --at 0000
says "nothing to mark"
expect 3 "$TOOL" baseline --url "$url" --at 0000
says "is not what the migrations up to 0000_baseline make"
says "--with-drift"
expect 0 "$TOOL" migrate --url "$url"

# Drift is found, shown, adopted: written as a migration, applied where it comes from, run elsewhere.
psql -q "$DATABASE_URL_STAGING" -c 'alter table moods add column since date' -c 'create index moods_since_idx on moods (since)'
expect 3 "$TOOL" check --env staging
says "adopt it     dbworkflow generate --from-database --env staging"
expect 0 "$TOOL" generate --from-database --env staging --name adopt_staging_changes
says "+ column public.moods.since  date"
says "wrote migrations/0001_adopt_staging_changes.sql"
says "staging has it applied"
says "the schema files do not say so yet; they lack"
expect 0 "$TOOL" migrate --env staging
says "nothing to do"
expect 0 "$TOOL" generate --from-database --env staging
says "there is nothing to adopt"
expect 0 "$TOOL" pull staging --into schema --force
expect 0 "$TOOL" generate
says "no change since 0001_adopt_staging_changes"
expect 3 "$TOOL" generate --from-database --url "$url"
says "1 pending"
expect 0 "$TOOL" migrate --url "$url"
says "declared = history = database"

# What would delete rows elsewhere needs consent.
psql -q "$DATABASE_URL_STAGING" -c 'alter table moods drop column since'
expect 4 "$TOOL" generate --from-database --env staging
says "DELETES_DATA"
expect 0 "$TOOL" generate --from-database --env staging --allow DELETES_DATA --json
says '"- column public.moods.since'

# Killed at any moment: before or after, or pending with its effect there, which baseline --at mends.
for i in $(seq 0 11); do
  psql -q "$DATABASE_URL_STAGING" -c "alter table moods add column c$i int"
  "$TOOL" generate --from-database --env staging --name "c$i" >/dev/null 2>&1 &
  child=$!
  sleep "0.$((i * 13 % 10))$((i * 7 % 10))"
  kill -9 $child 2>/dev/null || true
  wait $child 2>/dev/null || true
  expect 0 "$TOOL" test integrity
  status=0; said=$("$TOOL" generate --from-database --env staging --name "c$i" 2>&1) || status=$?
  if [ "$status" = 3 ]; then
    says "baseline --env staging --at"
    expect 0 "$TOOL" baseline --env staging --at "$(ls migrations/*.sql | tail -1 | xargs basename -s .sql)"
  elif [ "$status" != 0 ]; then
    fail "$said"
  fi
  expect 0 "$TOOL" check --drift --env staging
done
