#!/usr/bin/env bash
# A machine without PostgreSQL: what did not change is built from the snapshot; what did is told; tests are skipped.
. "$(dirname "$0")/project.sh"
new_project
export DBWORKFLOW_PG_BIN=/nonexistent
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 ninja -C build
expect 0 "$CTEST" --test-dir build -L migrations
says "shop.migrations.drift (Skipped)"
says_not "shop.migrations.integrity (Skipped)"
expect 8 env DBWORKFLOW_REQUIRE_SERVER=1 "$CTEST" --test-dir build -L migrations
says "shop.migrations.drift (Failed)"
printf 'create table more (id int);\n' >> schema/orders.sql
expect 1 ninja -C build
says "error: the schema changed, and no PostgreSQL was found to compile it"
says "apt install postgresql"
expect 1 "$TOOL" status --build-dir build
says "no PostgreSQL server programs were found for the local database"
