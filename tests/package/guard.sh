#!/usr/bin/env bash
# Every command that loses data, on every kind of database: done, or refused with nothing done.
. "$(dirname "$0")/project.sh"

# One command a line, as it is typed. Add yours here: it is tried everywhere below.
destructive='
push --allow DELETES_DATA
push --interactive --yes --allow DELETES_DATA
reset --yes
fresh --yes
seed
rollback --direct --no-snapshot --to nothing --allow DELETES_DATA
restore ../guard.dump --disconnect
'

# How to get there: environment variables and options | allowed or refused.
# Databases: local, staging; prod is declared protected and marked; marked is, and is, and declared nowhere.
places='
local|--env local|allowed
the default||allowed
staging|--env staging|allowed
a URL|--url @staging|allowed
DATABASE_URL|DATABASE_URL=@staging|allowed
protected|--env prod|refused
protected, not marked|--env live|refused
protected, out of reach|--env gone|refused
the URL of the protected one|--url @live|refused
DATABASE_URL of the protected one|DATABASE_URL=@live|refused
a URL of a marked one|--url @marked|refused
DATABASE_URL of a marked one|DATABASE_URL=@marked|refused
another environment with the URL of a marked one|DATABASE_URL_STAGING=@marked --env staging|refused
the marked one by another spelling|--url @marked&application_name=other|refused
'

new_project
cat >> CMakeLists.txt <<'CMAKE'
dbworkflow_add_environment(shop live URL_FROM DATABASE_URL_LIVE PROTECTED)
dbworkflow_add_environment(shop gone URL_FROM DATABASE_URL_GONE PROTECTED)
CMAKE
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
expect 0 tool setup
url=$(tool url)
at() { printf '%s' "${url/\/shop?/\/$1?}"; }
for one in staging prod live marked; do sql "$url" -c "create database $one"; done
export DATABASE_URL_STAGING DATABASE_URL_PROD DATABASE_URL_LIVE DATABASE_URL_GONE
DATABASE_URL_STAGING=$(at staging) DATABASE_URL_PROD=$(at prod) DATABASE_URL_LIVE=$(at live)
DATABASE_URL_GONE=postgresql://127.0.0.1:1/gone
for one in staging prod; do expect 0 tool migrate --env $one; done
for one in live marked; do expect 0 tool migrate --url "$(at $one)" --env local; done
expect 0 tool environment mark somewhere --protected --url "$(at marked)"
# Protected environments have no targets for these commands; others do.
targets=$("$CMAKE" --build build --target help)
for word in push reset fresh seed; do
  [[ $targets == *db_${word}_staging* ]] || fail "there is no target db_${word}_staging"
  [[ $targets != *db_${word}_prod* ]] || fail "there is a target db_${word}_prod"
done

expect 0 tool snapshot --env local --into ../guard.dump

contents() {
  local one
  for one in live marked prod staging; do
    echo "$one: $(sql "$(at $one)" -c "select string_agg(format('%s %s', c.oid, relname), ', ' order by c.oid) from pg_class c where relnamespace = 'public'::regnamespace" \
      -c 'select tag from dbworkflow.migration order by 1' -c 'select * from customers order by id' 2>&1)"
  done
}
plant() { # something to lose everywhere
  local one
  for one in shop staging live prod marked; do
    sql "$(at $one)" -c 'set client_min_messages to warning' -c 'create table if not exists public.stray (id int)' -c 'insert into public.stray values (1)'
  done
}

tried=0
while IFS= read -r words; do
  [ -n "$words" ] || continue
  while IFS='|' read -r name how verdict; do
    [ -n "$name" ] || continue
    plant
    settings=() options=()
    for one in $how; do
      if [[ $one == *@* ]]; then
        db=${one#*@} rest=
        [[ $db != *'&'* ]] || { rest="&${db#*&}"; db=${db%%&*}; }
        one="${one%%@*}$(at "$db")$rest"
      fi
      if [[ $one == DATABASE_URL* ]]; then settings+=("$one"); else options+=("$one"); fi
    done
    before=$(contents)
    status=0
    # shellcheck disable=SC2086
    said=$(env "${settings[@]}" "$TOOL" $words --build-dir build "${options[@]}" 2>&1 </dev/null) || status=$?
    if [ "$verdict" = refused ]; then
      [ $status = 4 ] || fail "$words on $name gave $status, not 4: $said"
      says "never runs on a protected"
      [ "$before" = "$(contents)" ] || fail "$words on $name was refused, and changed something"
    else
      [ $status = 0 ] || fail "$words on $name gave $status: $said"
    fi
    tried=$((tried + 1))
  done <<< "$places"
  # What was allowed is set up again for the next command.
  for one in "--env local" "--env staging"; do
    # shellcheck disable=SC2086
    tool reset --yes $one >/dev/null
    # shellcheck disable=SC2086
    tool migrate $one >/dev/null
  done
done <<< "$destructive"
echo "tried $tried combinations"
