#!/usr/bin/env bash
# The pipelines of init: read by a YAML parser and linters, and their shell run on a project, against databases of its own.
. "$(dirname "$0")/project.sh"
python=$(for one in python3 /usr/bin/python3; do "$one" -c 'import yaml' 2>/dev/null && echo "$one" && break; done) ||
  { echo "skipped: no Python with yaml (Debian: apt install python3-yaml)"; exit 77; }
steps="$(cd "$(dirname "$0")" && pwd)/run_steps.py"
new_project
cd .. && rm -rf project
servers=()
stop() { for one in "${servers[@]}"; do "$TOOL" server stop --build-dir "$one" >/dev/null 2>&1 || true; done; }
trap stop EXIT
expect 0 "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/home/.local/dbworkflow"
expect 0 "$TOOL" init shop --ci github --docker --hooks
expect 0 "$TOOL" init shop --ci gitlab
cd shop
servers=("$PWD/build/dev" "$PWD/build/release" "$SCRATCH/staging/build/dev" "$SCRATCH/prod/build/dev")

# YAML, and what the linters that are here say.
yaml=(.github/workflows/*.yml .gitlab-ci.yml compose.yaml .pre-commit-config.yaml "$SOURCE/.pre-commit-hooks.yaml")
for one in "${yaml[@]}"; do
  expect 0 "$python" -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1], encoding="utf-8"))' "$one"
done
if command -v yamllint >/dev/null; then
  expect 0 yamllint -d '{extends: default, rules: {line-length: {max: 180}, document-start: disable, truthy: {check-keys: false}, braces: {max-spaces-inside: 1}}}' "${yaml[@]}"
fi
if command -v action-validator >/dev/null; then
  for one in .github/workflows/*.yml; do expect 0 action-validator "$one"; done
fi
expect 0 "$python" -c '
import yaml
compose = yaml.safe_load(open("compose.yaml"))
assert "pg_isready" in compose["services"]["db"]["healthcheck"]["test"][1]
assert compose["services"]["app"]["depends_on"]["db"]["condition"] == "service_healthy"'
if command -v shellcheck >/dev/null; then expect 0 shellcheck ci/*.sh docker/*.sh; fi

# The first migration, as somebody wrote it; two other databases stand for staging and production.
export PATH="$SCRATCH/home/.local/dbworkflow/bin:$PATH"
expect 0 "$CMAKE" --preset dev
expect 0 dbworkflow generate
expect 0 git init -q .
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
git add -A && git commit -qm 'a project'
"$TOOL" server stop --build-dir build/dev >/dev/null
rm -rf build
for one in staging prod; do
  cp -r . "../$one"
  expect 0 "$CMAKE" -S "../$one" -B "../$one/build/dev" --preset dev
done
url_of() { "$TOOL" server start --build-dir "../$1/build/dev" >/dev/null && "$TOOL" url --build-dir "../$1/build/dev"; }
DATABASE_URL_STAGING=$(url_of staging)
DATABASE_URL_PROD=$(url_of prod)
export DATABASE_URL_STAGING DATABASE_URL_PROD

export GITHUB_PATH="$SCRATCH/path" GITHUB_WORKSPACE="$PWD" GITHUB_STEP_SUMMARY="$SCRATCH/summary.md" HOME="$SCRATCH/home"
pipeline() { : > "$GITHUB_PATH"; env "$python" "$steps" "$@"; }

# A pull request: the new migration is in the summary; a schema change without one fails.
sed -i 's/  state      customer_state/  phone      text,\n  state      customer_state/' schema/customers.sql
expect 0 "$CMAKE" --preset dev
export GITHUB_EVENT_NAME=pull_request BASE_SHA
BASE_SHA=$(git rev-parse HEAD)
expect 1 pipeline .github/workflows/validate.yml validate
says "schema changed but migrations not generated"
expect 0 dbworkflow generate --name phone
git add -A && git commit -qm 'customers get a phone'
expect 0 pipeline .github/workflows/validate.yml validate
says "100% tests passed"
expect 0 cat "$GITHUB_STEP_SUMMARY"
says "### migrations/0001_phone.sql"
says "alter table public.customers"
expect 0 pipeline .gitlab-ci.yml validate
says "100% tests passed"

# main: staging follows, and a second run finds nothing to do.
export GITHUB_EVENT_NAME=push
expect 0 pipeline .github/workflows/staging.yml migrate
says "applied 0001_phone"
says "no drift"
expect 0 pipeline .gitlab-ci.yml staging
says "nothing to do: 2 applied"

# A release: a backup that was proven and can be read with the passphrase alone, then what is pending. Without a passphrase, nothing.
git init -q --bare ../origin.git && git remote add origin ../origin.git && git push -q origin HEAD:main
export GITHUB_EVENT_NAME=release
expect 1 pipeline .github/workflows/deploy.yml migrate
says "BACKUP_PASSPHRASE is not set"
[ -z "$(psql -qAt "$DATABASE_URL_PROD" -c "select 1 from pg_class where relname = 'customers'")" ] || fail "migrated without a backup"
export BACKUP_PASSPHRASE="a passphrase"
expect 0 pipeline .github/workflows/deploy.yml migrate
says "restorable (checked)"
says "applied 0001_phone"
says "no drift"
expect 0 pipeline .gitlab-ci.yml production
says "nothing to do: 2 applied"
[ -z "$(find backups -name '*.dump')" ] || fail "a backup stays as it is: $(ls backups)"
psql -q "$DATABASE_URL_PROD" -c "insert into customers (name, email, phone) values ('Ada', 'ada@example.org', '1')"

# A rollback: the backup, the migration that undoes in a branch of its own, and applied where that is asked for.
export GITHUB_EVENT_NAME=workflow_dispatch GITHUB_RUN_ID=7 GITHUB_SERVER_URL=https://forge.example GITHUB_REPOSITORY=us/shop
undo() { rm -rf backups; env environment=prod to=0000 "$@" "$python" "$steps" .github/workflows/rollback.yml rollback; }
expect 1 undo allow= apply=false
says "DELETES_DATA"
[ -z "$(git branch --list 'rollback*')" ] || fail "a refused rollback has a branch"
expect 0 undo allow=DELETES_DATA=public.customers.phone apply=false
expect 0 git --git-dir ../origin.git show --stat rollback-7
says "migrations/0002_"
expect 0 cat "$GITHUB_STEP_SUMMARY"
says "https://forge.example/us/shop/compare/rollback-7?expand=1"
[ "$(psql -qAt "$DATABASE_URL_PROD" -c 'select phone from customers')" = 1 ] || fail "it was applied"
git checkout -q - && git branch -qD rollback-7
export GITHUB_RUN_ID=8
expect 0 undo allow='DELETES_DATA=public.customers.phone' apply=true
says "applied 0002_"
[ -z "$(psql -qAt "$DATABASE_URL_PROD" -c "select 1 from pg_attribute where attname = 'phone' and attrelid = 'customers'::regclass")" ] || fail "it was not applied"
# The backup gives back what the rollback deleted.
expect 0 openssl enc -d -aes-256-cbc -pbkdf2 -pass env:BACKUP_PASSPHRASE -in backups/*.dump.enc -out ../again.dump
cp backups/*.dump.json ../again.dump.json
expect 0 dbworkflow restore ../again.dump --build-dir build/release --env prod --as again
[ "$(psql -qAt "${DATABASE_URL_PROD/shop?/again?}" -c 'select phone from customers')" = 1 ] || fail "the backup has not the row"
git checkout -q - && git branch -qD rollback-8

# A container: brings its database up to date, then becomes the program.
psql -q "$DATABASE_URL_PROD" -c 'create database container'
export DATABASE_URL=${DATABASE_URL_PROD/shop?/container?}
expect 0 docker/migrate_then_start.sh build/release sh -c 'echo started with "$1"' sh 'an argument'
says "applied 0001_phone"
says "started with an argument"
psql -q "$DATABASE_URL" -c "update dbworkflow.migration set sha256 = repeat('0', 64) where idx = 0"
expect 3 docker/migrate_then_start.sh build/release echo started
says_not "started"
unset DATABASE_URL
expect 2 docker/migrate_then_start.sh build/release echo started
says "DATABASE_URL is not set"

# The installation: what is there is used; what is not needs a name.
expect 1 env PATH=/usr/bin:/bin ci/install_dbworkflow.sh "$SCRATCH/nowhere"
says "DBWORKFLOW_REPOSITORY is not set"
