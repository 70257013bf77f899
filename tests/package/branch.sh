#!/usr/bin/env bash
# A git branch has a database of its own, which every command uses while it is checked out.
. "$(dirname "$0")/project.sh"
new_project
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
git() { command git -c user.name=Ada -c user.email=ada@example.org -c init.defaultBranch=main "$@"; }
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
psql -q "$url" -c "insert into customers (name, email) values ('Ada', 'ada@example.org')"
rm -rf .git
(cd .. && rm -rf .git)
printf 'build/\n' > .gitignore
git init -q && git add . && git commit -qm 'First'

git checkout -qb feature/Gifts-ü
expect 0 "$TOOL" branch --list
says "no branch has a database"
# Somebody is connected: told who.
psql -q "$url" -c 'select pg_sleep(600)' >/dev/null 2>&1 &
until [ "$(psql -qAt "${url/shop?/postgres?}" -c "select count(*) from pg_stat_activity where query like '%pg_sleep(600)%' and datname = 'shop'")" = 1 ]; do :; done
expect 4 "$TOOL" branch
says 'others are connected to "shop"'
says "psql"
expect 0 "$TOOL" branch --disconnect
says '"shop_feature_gifts_ü" is a copy of "shop"'
expect 0 "$TOOL" branch
says "already"

# Used by every command, with its rows; main's stays as it was.
printf 'create table gifts (id int primary key);\n' >> schema/orders.sql
expect 0 "$TOOL" generate
expect 0 "$TOOL" migrate
says "applied 0001_create_gifts"
own=$("$TOOL" url)
[ "$own" != "$url" ] && [ "$(psql -qAt "$own" -c 'select count(*) from customers')" = 1 ] || fail "$own"
git add . && git commit -qm 'Gifts' && git checkout -q main
expect 0 "$TOOL" migrate
says "nothing to do: 1 applied"
[ "$("$TOOL" url)" = "$url" ] || fail "main uses another"
expect 0 "$CMAKE" --build build --target db_status
says "declared = history = database"
expect 0 "$TOOL" branch --list --json
says '"current": false'

# A name that is taken, by others and by ours; what is not ours is never dropped.
psql -q "$url" -c 'create database shop_taken' -c 'create database precious'
git checkout -qb taken
expect 4 "$TOOL" branch
says 'there is a database "shop_taken" already'
says "it was not made for a branch"
expect 4 "$TOOL" branch shop_feature_gifts_ü
says "dbworkflow branch of shop for git branch feature/Gifts-ü"
expect 4 "$TOOL" branch --delete precious
says "has no database of its own"
expect 0 "$TOOL" branch mine
psql -q "$url" -c "comment on database mine is 'mine now'"
expect 4 "$TOOL" branch --delete mine
says "does not say that it was made for a branch"
expect 0 psql -q "$("$TOOL" url)" -c 'select 1'

# Gone, with its name; the commands use the other again.
git checkout -q feature/Gifts-ü
expect 0 "$TOOL" branch --delete
says 'dropped "shop_feature_gifts_ü"'
[ "$("$TOOL" url)" = "$url" ] || fail "it is still used"

# Killed at any moment: made, or not there, or cleared up by the next.
for i in $(seq 1 12); do
  "$TOOL" branch >/dev/null 2>&1 &
  child=$!
  sleep "0.$((i * 13 % 10))$((i * 7 % 10))"
  kill -9 $child 2>/dev/null || true
  wait $child 2>/dev/null || true
  status=0; said=$("$TOOL" branch --disconnect 2>&1) || status=$?
  [ "$status" = 0 ] || fail "$said"
  expect 0 "$TOOL" url
  expect 0 "$TOOL" branch --delete --disconnect
done

# Protected: refused. Without git: told.
psql -q "$url" -c 'create database prod'
export DATABASE_URL_PROD=${url/shop?/prod?}
expect 0 "$TOOL" migrate --env prod
expect 4 "$TOOL" branch --env prod
says "never runs on a protected"
expect 4 env DATABASE_URL="$DATABASE_URL_PROD" "$TOOL" branch
git checkout -q --detach
expect 2 "$TOOL" branch
says "no git branch is checked out"
