#[===[.md:
# dbworkflow_add_test

Adds a test of yours that works on a database of its own.

```cmake
dbworkflow_add_test(
  NAME <test>
  COMMAND <program> [<argument>...]
  DATABASE <name>
  [SEEDED]
  [WORKING_DIRECTORY <folder>])
```

* `NAME`: of the test, for `ctest -R`. Required.
* `COMMAND`: what runs: an executable target, or a program; then its arguments. Required.
* `DATABASE`: declared by `dbworkflow_add_database`. Required.
* `SEEDED`: the rows of the database's `SEEDS` are in it, too.
* `WORKING_DIRECTORY`: where it runs. Default: the current binary folder.

The program finds in `DATABASE_URL` a database with all migrations applied that nobody else has, also under `ctest -j`: it is
copied from a template that is made once, on the throw-away server of the build folder, and it is dropped when the program
ends, or swept by the next one where both were killed. Without a server to be had the test is skipped (exit code 77), and it
fails where `DBWORKFLOW_REQUIRE_SERVER=1`. Properties are set as for any test: `set_tests_properties(<test> …)`.

```cmake
dbworkflow_add_test(NAME orders COMMAND orders_test --fast DATABASE shop)
```

Since 0.1.
#]===]
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/detail/arguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/tool.cmake)

function(dbworkflow_add_test)
  list(APPEND CMAKE_MESSAGE_CONTEXT "dbworkflow_add_test")
  set(options SEEDED)
  set(one_value NAME DATABASE WORKING_DIRECTORY)
  set(multi_value COMMAND)
  cmake_parse_arguments(PARSE_ARGV 0 arg "${options}" "${one_value}" "${multi_value}")

  set(call "dbworkflow_add_test(${arg_NAME})")
  _dbworkflow_check_keywords("${call}" "${options};${one_value};${multi_value}" "${arg_UNPARSED_ARGUMENTS}" "${arg_KEYWORDS_MISSING_VALUES}")
  foreach(keyword IN ITEMS NAME COMMAND DATABASE)
    if(NOT DEFINED arg_${keyword})
      message(FATAL_ERROR "${call}: ${keyword} is missing. Write dbworkflow_add_test(NAME orders COMMAND orders_test DATABASE shop).")
    endif()
  endforeach()
  if(TARGET ${arg_DATABASE})
    get_target_property(known ${arg_DATABASE} DBWORKFLOW_DATABASE)
  endif()
  if(NOT known)
    message(FATAL_ERROR "${call}: DATABASE \"${arg_DATABASE}\" is not a database of this project. Declare it first: dbworkflow_add_database(${arg_DATABASE} …).")
  endif()
  foreach(argument IN LISTS arg_COMMAND)
    if(argument MATCHES "^(DATABASES|SEED|SEEDS|WORKING_DIR|LABELS|ENVIRONMENT|TIMEOUT)$")
      message(FATAL_ERROR "${call}: \"${argument}\" is no keyword, and would be an argument of the program. Known are: NAME, COMMAND, DATABASE, SEEDED, WORKING_DIRECTORY; properties are set by set_tests_properties.")
    endif()
  endforeach()
  if(NOT DEFINED arg_WORKING_DIRECTORY)
    set(arg_WORKING_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  endif()

  set(seeded)
  if(arg_SEEDED)
    set(seeded --seeded)
  endif()

  list(POP_FRONT arg_COMMAND program)
  # The target may come after this call; it is looked for when the build files are written.
  set(program "$<GENEX_EVAL:$<IF:$<TARGET_EXISTS:${program}>,$<1:$><TARGET_FILE:${program}$<ANGLE-R>,${program}>>")
  _dbworkflow_tool(tool)
  add_test(NAME "${arg_NAME}"
    COMMAND "${tool}" test run --build-dir "${CMAKE_BINARY_DIR}" --database ${arg_DATABASE} ${seeded} -- "${program}" ${arg_COMMAND}
    WORKING_DIRECTORY "${arg_WORKING_DIRECTORY}")
  set_tests_properties("${arg_NAME}" PROPERTIES SKIP_RETURN_CODE 77)
endfunction()
