#!/usr/bin/env bash
# run_schema.sh NAME FOLDER: makes a project of $DBWORKFLOW_CORPUS/schemas/NAME in FOLDER and takes it the whole way.
set -euo pipefail
name=$1 folder=$2
schema=${DBWORKFLOW_CORPUS:+$DBWORKFLOW_CORPUS/schemas/$name}
if [ -z "$schema" ] || [ ! -d "$schema" ]; then
  echo "skipped: DBWORKFLOW_CORPUS names no folder with schemas/$name"
  exit 77
fi
unset DATABASE_URL DBWORKFLOW_NAME
stop() { "$TOOL" server stop --build-dir "$folder/build" >/dev/null 2>&1 || true; }
trap stop EXIT
stop
rm -rf "$folder"
mkdir -p "$folder/schema"
find "$schema" -name '*.sql' -exec cp {} "$folder/schema/" \;
cd "$folder"
cat > CMakeLists.txt <<'TEXT'
cmake_minimum_required(VERSION 3.25)
project(corpus LANGUAGES CXX)
include(CTest)
find_package(DbWorkflow REQUIRED)
file(GLOB schema schema/*.sql)
dbworkflow_add_database(corpus SCHEMA ${schema})
file(WRITE ${CMAKE_BINARY_DIR}/main.cpp "#include <corpus/corpus.hpp>\nint main() { return corpus::schema_fingerprint.empty(); }\n")
add_executable(app ${CMAKE_BINARY_DIR}/main.cpp)
target_link_libraries(app PRIVATE corpus::corpus)
target_compile_options(app PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
TEXT
"$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD" >configure.log
"$CMAKE" --build build
./build/app
"$CMAKE" --build build --target db_generate
[ "$(ls migrations/*.sql | wc -l)" = 1 ]
"$CMAKE" --build build --target db_migrate
"$CTEST" --test-dir build -L migrations --output-on-failure
