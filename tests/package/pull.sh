#!/usr/bin/env bash
# The schema of a database as files that make it, and what is in it, told in several ways.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" setup
url=$("$TOOL" url)
expect 0 psql -q "$url" -c "create schema \"Odd\"" -c "create table \"Odd\".\"A/b\" (id bigserial primary key, n serial, p int references \"Odd\".\"A/b\")" \
  -c "create table tables (id int generated always as identity)" -c "create view \"Odd\".v as select id from tables" \
  -c "create sequence counter" -c "create type mood as enum ('a''b', 'c')" -c "comment on table tables is 'what is '' it'"

# A file for each table and view, that compile back to the same.
expect 0 "$TOOL" pull --into ../pulled
says "files in ../pulled"
expect 0 ls ../pulled
for file in customers.sql orders.sql open_orders.sql odd.a_b.sql odd.v.sql public.tables.sql enums.sql schemas.sql sequences.sql; do says "$file"; done
grep -q 'id bigserial not null' ../pulled/odd.a_b.sql || grep -q 'id bigserial,' ../pulled/odd.a_b.sql || fail "$(cat ../pulled/odd.a_b.sql)"
expect 0 "$TOOL" diff ../pulled database
expect 0 "$TOOL" pull --into ../pulled
echo 'create table mine (a int);' > ../pulled/mine.sql
expect 4 "$TOOL" pull --into ../pulled
says "mine.sql"
expect 0 "$TOOL" pull --into ../pulled --force

# One file, which psql takes too.
expect 0 "$TOOL" pull "$url" --into ../one.sql
expect 0 "$TOOL" diff ../one.sql database
expect 0 psql -q "$url" -c "create database copy"
expect 0 psql -q -v ON_ERROR_STOP=1 -f ../one.sql "${url/shop?/copy?}"
expect 0 "$TOOL" diff "${url/shop?/copy?}" database
cd ..
expect 0 env DATABASE_URL="$url" "$TOOL" pull
[ "$said" = "$(cat one.sql)" ] || fail "standard output holds something else"
expect 0 "$TOOL" pull "$url" --json
says '"files": {'
cd project

# What is in it.
expect 0 "$TOOL" info
says "4 tables"
says "customer_id  bigint not null"
expect 0 "$TOOL" info --format json
says '"format": 1'
printf '%s\n' "$said" > ../now.json
expect 0 "$TOOL" diff ../now.json database
expect 0 "$TOOL" info --json
says '"ok": true'
expect 0 "$TOOL" info --format sql
[ "$said" = "$(cat ../one.sql)" ] || fail "the SQL is another"
expect 0 "$TOOL" info --format mermaid
says 'erDiagram'
says '["Odd.A/b"] {'
says 'bigint id PK'
says '||--o{'
