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

# A server elsewhere: migrating needs no programs here. What cannot be compared is told, and is no failure.
cp "$SOURCE/examples/shop/schema/orders.sql" schema/
cp -r "$SOURCE/examples/shop" ../served && rm -rf ../served/build
expect 0 env -u DBWORKFLOW_PG_BIN "$CMAKE" -S ../served -B ../served/build "-DDbWorkflow_DIR=$BUILD"
trap '"$TOOL" server stop --build-dir ../served/build >/dev/null 2>&1' EXIT
expect 0 env -u DBWORKFLOW_PG_BIN "$TOOL" server start --build-dir ../served/build
DATABASE_URL=$(env -u DBWORKFLOW_PG_BIN "$TOOL" url --build-dir ../served/build)
export DATABASE_URL
expect 0 "$TOOL" migrate --build-dir build
says "declared = history = database"
sql "$DATABASE_URL" -c 'create database other'
rm migrations/meta/snapshot.json
export DATABASE_URL="${DATABASE_URL/\/shop?/\/other?}"
expect 0 "$TOOL" migrate --build-dir build
says "applied 0000_"
says "not compared with the history: meta/snapshot.json does not say what it makes on PostgreSQL"
expect 0 "$TOOL" status --build-dir build --json
says '"agrees": null'
