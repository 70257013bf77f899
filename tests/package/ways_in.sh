#!/usr/bin/env bash
# The same project gets the same names through every way in: install, build_tree, add_subdirectory, fetch_content.
. "$(dirname "$0")/project.sh"
new_project
options=()
case $1 in
  install)
    expect 0 "$CMAKE" --install "$BUILD" --prefix "$SCRATCH/prefix"
    options=("-DCMAKE_PREFIX_PATH=$SCRATCH/prefix") ;;
  build_tree) options=("-DDbWorkflow_DIR=$BUILD") ;;
  add_subdirectory) sed -i "s|find_package(DbWorkflow REQUIRED)|add_subdirectory(\"$SOURCE\" dbworkflow_itself)|" CMakeLists.txt ;;
  fetch_content)
    sed -i "s|find_package(DbWorkflow REQUIRED)|include(FetchContent)\nFetchContent_Declare(DbWorkflow SOURCE_DIR \"$SOURCE\" OVERRIDE_FIND_PACKAGE)\nfind_package(DbWorkflow REQUIRED)|" CMakeLists.txt ;;
  *) fail "unknown way: $1" ;;
esac
expect 0 "$CMAKE" -G Ninja -B build "${options[@]}"
expect 0 ninja -C build -t targets all
for target in db_check db_check_drift db_down db_generate db_history db_migrate db_migrate_prod db_setup db_status db_up db_validate shop_db_generate; do
  says "$target: phony"
done
expect 0 "$CTEST" --test-dir build -N
for proof in apply current data drift integrity rollback; do says "shop.migrations.$proof"; done
says_not "unit."

case $1 in
  install | build_tree)
    expect 0 ninja -C build
    expect 0 ninja -C build db_setup
    expect 0 ./build/shop_app "$("$TOOL" url --build-dir build)"
    says "open: 1  ada@example.org  12.50"
    expect 0 "$CTEST" --test-dir build -L migrations
    says "100% tests passed" ;;
  *)
    # The tool is built before it is used: the headers wait for it.
    expect 0 ninja -C build -t query dbworkflow/shop/headers.stamp
    says "dbworkflow" ;;
esac
