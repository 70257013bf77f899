#!/usr/bin/env bash
# Rows of materialized views are data: what is declared WITH NO DATA may be refreshed, what is declared to have rows gets them.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
rows() { sql "$url" -c "select relispopulated from pg_class where relname = 'names'"; }

echo 'create materialized view names as select id, name from customers with no data;' > schema/names.sql
sed -i 's|schema/orders.sql|schema/orders.sql schema/names.sql|' CMakeLists.txt
expect 0 "$CMAKE" build
expect 0 tool generate --name names
grep -q 'with no data;' migrations/0001_names.sql || fail "$(cat migrations/0001_names.sql)"
expect 0 tool setup
url=$(tool url)
[ "$(rows)" = f ] || fail "it has rows"

# Somebody fills it: no drift, nothing to push, nothing to generate, and nothing empties it.
sql "$url" -c 'refresh materialized view names'
expect 0 tool check
expect 0 tool push
says "nothing to push"
expect 0 tool diff database schema
expect 0 tool diff schema database
expect 0 tool generate
[ "$(rows)" = t ] || fail "it was emptied"
expect 0 tool pull "$url" --into pulled
grep -rq 'with no data' pulled && fail "a view with rows was pulled without"

# Made again, it keeps its rows, since somebody reads it.
sed -i 's/select id, name from/select id, upper(name) as name from/' schema/names.sql
expect 0 tool push
[ "$(rows)" = t ] || fail "made again it was left empty"

# Declared to have rows, it gets them where the migrations left it without.
sed -i 's/select id, upper(name) as name from/select id, name from/; s/ with no data//' schema/names.sql
expect 0 tool generate --name fill
grep -q '^refresh materialized view public.names;' migrations/0002_fill.sql || fail "$(cat migrations/0002_fill.sql)"
expect 0 tool generate
says "no change"
