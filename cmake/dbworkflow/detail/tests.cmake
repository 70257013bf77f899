# The tests of a database's migrations, with label `migrations`.
include_guard(GLOBAL)

# They are there whether or not a server is: each says itself that it was skipped (77).
function(_dbworkflow_add_tests name)
  _dbworkflow_tool(tool)
  foreach(proof IN ITEMS apply current data drift integrity lint rollback)
    add_test(NAME ${name}.migrations.${proof}
      COMMAND ${tool} test ${proof} --build-dir "${CMAKE_BINARY_DIR}" --database ${name}
      WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
    set_tests_properties(${name}.migrations.${proof} PROPERTIES LABELS migrations SKIP_RETURN_CODE 77)
  endforeach()
endfunction()

# Known when the folder is done: seeds may be added until then.
function(_dbworkflow_add_seed_test name)
  get_target_property(seeds ${name} DBWORKFLOW_SEEDS)
  if(NOT seeds)
    return()
  endif()
  _dbworkflow_tool(tool)
  add_test(NAME ${name}.seeds
    COMMAND ${tool} test seeds --build-dir "${CMAKE_BINARY_DIR}" --database ${name}
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
  set_tests_properties(${name}.seeds PROPERTIES LABELS migrations SKIP_RETURN_CODE 77)
endfunction()
