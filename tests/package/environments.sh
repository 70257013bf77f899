#!/usr/bin/env bash
# Named environments: where their URLs come from, what their databases say of themselves, and what is never shown.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
targets=$("$CMAKE" --build build --target help)
for one in db_migrate_staging db_status_staging db_check_staging db_history_staging db_migrate_prod shop_db_history_prod; do
  [[ $targets == *"$one"* ]] || fail "there is no target $one"
done

# Three databases on the local server.
expect 0 tool server start
url=$(tool url)
for one in staging prod; do sql "$url" -c "create database $one"; done
at() { printf '%s' "${url/\/shop?/\/$1?}"; }

# A variable that is not set: which, and where it can be written. Then it is.
expect 2 tool status --env staging
says 'the variable DATABASE_URL_STAGING is not set'
says '.env.staging'
printf "SERVER='%s'\n" "${url#*\?}" > .env
printf 'export DATABASE_URL_STAGING="postgresql:///staging?${SERVER}" # of all\n' > .env.staging
expect 3 tool status --env staging
says "database staging"
printf 'DATABASE_URL=postgresql:///prod?${SERVER}\n' > .env.local
expect 3 tool status
says "database prod"
DATABASE_URL=$(at staging) expect 3 tool status
says "database staging"
rm .env.local
expect 0 tool environment list
says "DATABASE_URL_PROD (not set)"
says_not "DATABASE_URL_STAGING (not set)"

# A mistake in such a file is told at its place, without the line.
printf 'A=1\nDATABASE_URL="postgresql://ada:geheim@h/d\n' > .env.local
expect 1 tool status
says ".env.local:2:14: error: this quote is not closed"
says_not geheim
rm .env.local

# A password in a file that git tracks is warned about, and never shown.
git init -q .
printf 'DATABASE_URL=postgresql://ada:geheim@127.0.0.1:1/d?connect_timeout=1\n' > .env.local
expect 5 tool status
says_not "git tracks"
says_not geheim
git add -f .env.local
expect 5 tool status
says ".env.local:1:1: warning: DATABASE_URL holds a password, and git tracks this file"
says_not geheim
expect 5 tool status --json
says_not geheim
git rm -q -f --cached .env.local
# libpq's own words would quote what it cannot read of a URL.
for bad in 'postgresql://ada:geheim%zz@h/d' 'postgresql://ada:ge/heim@h:port/d' 'host=h password=geheim nonsense' 'postgresql://ada:geheim@h:99999/d' 'postgresql://h/d?password=geheim&x=y'; do
  printf "DATABASE_URL='%s'\n" "$bad" > .env.local
  expect 5 tool status
  says_not heim
  expect 5 tool status --json
  says_not heim
done
rm .env.local

# Migrating a protected environment writes into its database that it is one; another name then finds it out.
expect 0 tool setup
export DATABASE_URL_PROD
DATABASE_URL_PROD=$(at prod)
expect 0 tool migrate --env prod --dry-run
expect 0 tool environment show --env prod
says "has no marker"
expect 0 tool migrate --env prod
expect 0 tool environment show --env prod
says "is prod (protected)"
expect 0 tool migrate --env staging
expect 0 tool environment show --env staging
says "has no marker"
export DATABASE_URL_STAGING=$DATABASE_URL_PROD
expect 4 tool migrate --env staging
says 'environment "staging" leads to a database that says of itself that it is prod'
expect 4 tool environment mark staging --env staging
says "--from prod"
expect 4 tool environment mark staging --env staging --yes
expect 0 tool environment mark staging --env staging --from prod
expect 0 tool migrate --env staging
expect 0 tool environment show --env staging --json
says '"environment": "staging"'
says '"protected": false'
[ "$(sql "$DATABASE_URL_PROD" -c 'select count(*) from dbworkflow.environment')" = 1 ] || fail "a database has several markers"
expect 0 tool environment mark live --protected --env staging --from staging
expect 0 tool environment show --env staging
says "is live (protected)"
# Less protection is a change of the marker, too.
expect 4 tool environment mark live --env staging
