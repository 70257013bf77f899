#!/usr/bin/env bash
# run_import.sh LAYOUT FOLDER: takes $DBWORKFLOW_CORPUS/imports/LAYOUT (history-NAME: $DBWORKFLOW_CORPUS/histories/NAME) over into a
# project in FOLDER. What our migrations make must be what the other tool's files make when psql runs them in the tool's order, by
# the impartial judge of the corpus; and a database that has them applied, as the tool's table says, has nothing to migrate.
set -euo pipefail
layout=$1 folder=$2
from=${DBWORKFLOW_CORPUS:+$DBWORKFLOW_CORPUS/imports/$layout}
[[ $layout != history-* ]] || from=${DBWORKFLOW_CORPUS:+$DBWORKFLOW_CORPUS/histories/${layout#history-}}
if [ -z "$from" ] || [ ! -d "$from" ]; then
  echo "skipped: DBWORKFLOW_CORPUS names no folder that holds $layout"
  exit 77
fi
judge=$DBWORKFLOW_CORPUS/tools/catalog-diff
unset DATABASE_URL DBWORKFLOW_NAME
psql=$(ls -d "${DBWORKFLOW_PG_BIN:-/nowhere}"/psql /usr/lib/postgresql/*/bin/psql 2>/dev/null | sort -V | tail -1) || true
sql() { "${psql:-psql}" -X -q -At -v ON_ERROR_STOP=1 "$@"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
stop() { "$TOOL" server stop --build-dir "$folder/build" >/dev/null 2>&1 || true; }
trap stop EXIT
stop
rm -rf "$folder"
mkdir -p "$folder/schema"
cd "$folder"
touch schema/none.sql
cat >CMakeLists.txt <<'TEXT'
cmake_minimum_required(VERSION 3.25)
project(corpus LANGUAGES NONE)
include(CTest)
find_package(DbWorkflow REQUIRED)
file(GLOB schema schema/*.sql)
dbworkflow_add_database(corpus SCHEMA ${schema})
TEXT
"$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD" >configure.log

"$TOOL" server start >/dev/null
url=$("$TOOL" url)
sql "$url" -c 'create database theirs' -c 'create database twin'
theirs=${url/corpus?/theirs?} twin=${url/corpus?/twin?}
[ "$theirs" != "$url" ] || fail "the URL names no database: $url"

# What is between the marks that lead up.
part() { awk -v up="$1" -v down="$2" 'index($0, up) { on = 1; next } index($0, down) { on = 0 } on' "$3"; }
# In a transaction, as the tools do where they can.
run() {
  local -a whole=(-1)
  if grep -qi 'concurrently\|no transaction' "$1"; then whole=(); fi
  sql "$theirs" "${whole[@]}" -f "$1" >/dev/null 2>psql.log || { cat psql.log >&2; fail "$1"; }
}
keep() { sql "$theirs" -c "$1"; }
case $layout in
drizzle-*)
  files=$from/drizzle
  keep 'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)'
  while read -r when tag; do
    run "$files/$tag.sql"
    keep "insert into drizzle.__drizzle_migrations (hash, created_at) values ('$(sha256sum <"$files/$tag.sql" | cut -d' ' -f1)', $when)"
  done < <(sed -n 's/^ *"when": \([0-9]*\).*/\1/p; s/^ *"tag": "\(.*\)".*/\1/p' "$files/meta/_journal.json" | paste -d' ' - -)
  ;;
diesel-*)
  files=$from/migrations
  keep 'create table __diesel_schema_migrations (version varchar(50) primary key, run_on timestamp not null default current_timestamp)'
  while IFS= read -r name; do
    run "$files/$name/up.sql"
    keep "insert into __diesel_schema_migrations (version) values ('$(cut -d_ -f1 <<<"$name" | tr -d -)')"
  done < <(cd "$files" && for one in */; do echo "$(cut -d_ -f1 <<<"${one%/}" | tr -d -)	${one%/}"; done | LC_ALL=C sort | cut -f2)
  ;;
flyway-*)
  files=$from/migrations/postgres
  keep 'create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time int not null, success boolean not null)'
  rank=0
  while IFS= read -r name; do
    run "$files/$name"
    version=${name#V} rank=$((rank + 1))
    keep "insert into flyway_schema_history values ($rank, '$(tr _ . <<<"${version%%__*}")', 'x', 'SQL', '$name', null, 'me', default, 1, true)"
  done < <(ls "$files" | sort -V)
  ;;
history-*)
  files=$from
  keep 'create table done (file text)'
  while IFS= read -r name; do
    run "$files/$name"
    keep "insert into done values ('$name')"
  done < <(cd "$files" && ls | grep '\.sql$' | grep -v '\.down\.sql$')
  set -- --from numbered --table done.file
  ;;
golang-migrate-*)
  files=$from/migration/main
  for file in "$files"/*.up.sql; do
    sed 's|/\* TEMPLATE: schema \*/||g' "$file" >up.sql
    run up.sql
  done
  keep 'create table schema_migrations (version bigint primary key, dirty boolean not null); insert into schema_migrations values (7, false)'
  set -- --from golang-migrate --replace '/* TEMPLATE: schema */='
  ;;
goose-hatchet)
  # One of its migrations is written in Go and is not here; a later file uses what it makes.
  "$TOOL" import "$from/migrations" --files-only 2>import.log && fail "a table that nobody makes was not missed"
  grep '20260424205453_v1_0_100.sql:4:1: error: relation "v1_dags_olap_new" does not exist' import.log
  mkdir theirs
  for file in "$from"/migrations/*.sql; do
    [[ ! $(basename "$file") < 20260424205453 ]] || cp "$file" theirs
  done
  files=theirs
  keep 'create table goose_db_version (id serial primary key, version_id bigint not null, is_applied boolean not null, tstamp timestamp default now()); insert into goose_db_version (version_id, is_applied) values (0, true)'
  for file in "$files"/*.sql; do
    { grep 'NO TRANSACTION' "$file" || true; part '-- +goose Up' '-- +goose Down' "$file"; } >up.sql
    run up.sql
    name=$(basename "$file")
    keep "insert into goose_db_version (version_id, is_applied) values (${name%%_*}, true)"
  done
  set --
  ;;
prisma-*)
  files=$from/prisma/migrations
  keep 'create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)'
  for file in "$files"/*/migration.sql; do
    run "$file"
    name=$(basename "$(dirname "$file")")
    keep "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values (gen_random_uuid(), '$(sha256sum <"$file" | cut -d' ' -f1)', now(), '$name')"
  done
  ;;
sql-migrate-*)
  files=$from/sql
  keep 'create table migration_info (id text primary key, applied_at timestamptz)'
  for file in "$files"/*.sql; do
    part '-- +migrate Up' '-- +migrate Down' "$file" >up.sql
    run up.sql
    keep "insert into migration_info values ('$(basename "$file")', now())"
  done
  set -- --table migration_info
  ;;
sqlx-*)
  files=$from/migrations
  keep 'create table _sqlx_migrations (version bigint primary key, description text not null, installed_on timestamptz not null default now(), success boolean not null, checksum bytea not null, execution_time bigint not null)'
  for file in "$files"/*.up.sql; do
    run "$file"
    name=$(basename "$file")
    keep "insert into _sqlx_migrations values (${name%%_*}, 'x', now(), true, '\\x$(sha384sum <"$file" | cut -d' ' -f1)', 1)"
  done
  set -- --from sqlx
  ;;
*) fail "no way to run $layout is known" ;;
esac
[ "${1:-}" != "$layout" ] || set --

"$TOOL" import "$files" "$@" --url "$theirs"
"$TOOL" import "$files" "$@" --url "$theirs" | grep 'they are in the history already'
"$TOOL" migrate --url "$theirs" | grep 'nothing to do'
"$TOOL" migrate --url "$twin" >/dev/null
# The tool's own table is no schema of the project; neither is our ledger.
table=$("$TOOL" import "$files" "$@" --url "$theirs" --json | sed -n 's/.*"tracking_table": "\(.*\)".*/\1/p')
sql "$theirs" -c "drop table $table" -c 'drop schema if exists drizzle' -c 'drop schema dbworkflow cascade' 2>/dev/null
sql "$twin" -c 'drop schema dbworkflow cascade' 2>/dev/null
"$judge" "$theirs" "$twin"

# The declaration is what they make.
rm schema/none.sql
"$TOOL" pull history --into schema
"$CMAKE" -B build >>configure.log
"$TOOL" generate | grep 'no change since'
