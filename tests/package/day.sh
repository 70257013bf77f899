#!/usr/bin/env bash
# A day with a project, by one generator: build, set up, run, edit, generate, migrate, test; and what is not built again.
. "$(dirname "$0")/project.sh"
new_project
generator=$1
make() { "$CMAKE" --build build "$@"; }
app() { find build -name shop_app -type f -perm -1 | head -1; }

expect 0 "$CMAKE" -G "$generator" -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 make
says "Headers of database shop"

# Nothing changed: nothing is done.
expect 0 make
says_not "Headers of database"
says_not "Building CXX"

# Touched, and the same: the headers are looked at, nothing is compiled.
touch schema/orders.sql
expect 0 make
says_not "Building CXX"
expect 0 make
says_not "Headers of database"

expect 0 make --target db_setup
says "applied 0000_create_customers_orders_and_open_orders"
says "declared = history = database"
expect 0 "$(app)" "$("$TOOL" url --build-dir build)"
says "order 1 of Ada: 12.50, open"

# A new column: the headers have it, the check speaks, the tests fail, the next migration mends it.
sed -i 's/  placed_at   timestamptz/  note        text,\n  placed_at   timestamptz/' schema/orders.sql
expect 0 make
says "Building CXX"
grep -q 'note' build/dbworkflow/shop/include/shop/orders.hpp || fail "the header has no note"
expect 3 "$TOOL" check --offline --build-dir build
says "schema changed but migrations not generated"
expect 8 "$CTEST" --test-dir build -C Debug -L migrations
says "shop.migrations.current"
export DBWORKFLOW_NAME="orders get a note"
expect 0 make --target db_generate
says "0001_orders_get_a_note.sql"
unset DBWORKFLOW_NAME
expect 0 make --target db_generate
says "no change since 0001_orders_get_a_note"
expect 0 make --target db_migrate
says "applied 0001_orders_get_a_note"
expect 0 "$CTEST" --test-dir build -C Debug -L migrations
says "100% tests passed"
expect 0 make
grep -q '0001_orders_get_a_note' build/dbworkflow/shop/include/shop/fingerprint.hpp || fail "the headers do not know the last migration"

# A program that no longer fits does not compile.
sed -i '/note        text,/d; s/  total       numeric(12, 2)/  amount      numeric(12, 2)/; s/(total >= 0)/(amount >= 0)/; s/orders.total/orders.amount/' schema/orders.sql
status=0
said=$(make 2>&1) || status=$?
[ $status != 0 ] || fail "a program that uses a column that is gone was built"
says "has no member named"

# A table that is gone takes its header along.
[ "$(find build/dbworkflow/shop/include -name orders.hpp | wc -l)" = 1 ] || fail "orders.hpp should be there"
printf '%s\n' '-- Nothing is sold.' > schema/orders.sql
make --target shop >/dev/null 2>&1 || true
[ "$(find build/dbworkflow/shop/include -name orders.hpp | wc -l)" = 0 ] || fail "orders.hpp is still there"

# What deletes data needs consent.
expect 4 "$TOOL" generate --build-dir build
says "error: DELETES_DATA: dropping table public.orders deletes what is in it"
[ ! -e migrations/0002_drop_orders.sql ] || fail "a refused migration was written"
expect 0 "$TOOL" generate --build-dir build --allow DELETES_DATA
expect 0 make --target db_migrate
expect 0 make --target db_status
says "3 applied, 0 pending"
expect 0 make --target db_history
expect 0 make --target db_down
says "stopped"
