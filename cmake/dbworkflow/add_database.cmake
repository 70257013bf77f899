#[===[.md:
# dbworkflow_add_database

Declares a database of the project: its schema files are build inputs, its C++ headers are build outputs.

```cmake
dbworkflow_add_database(<name>
  SCHEMA <file>...
  [MIGRATIONS <folder>]
  [SEEDS <file>...]
  [QUERIES <file>...]
  [NAMESPACE <c++ namespace>]
  [PLANS online|direct]
  [TYPES <type>=<type>...]
  [IGNORE <object>...]
  [LINT <rule>=<level>...])
```

* `<name>`: the database; also the INTERFACE library to link (alias `<name>::<name>`) and the folder of its headers:
  `#include <name/name.hpp>`. Lower-case letters, digits and underscores.
* `SCHEMA`: SQL or JSON files that declare the schema, in any order. Required.
* `MIGRATIONS`: the folder of the migrations; made by `db_generate`. Default: `migrations`.
* `SEEDS`: files with rows to load: `.sql`, `.csv` (named as their table), `.json`. Also makes the test `<name>.seeds`.
* `QUERIES`: SQL files with queries to make functions of.
* `NAMESPACE`: of the generated headers. Default: `<name>`.
* `PLANS`: how tables that are there before are changed. `online` (default): by statements that hold nobody up for long, some
  of them outside of a transaction. `direct`: by as few statements as possible, in one transaction.
* `TYPES`: for types that have no C++ form, the type whose form they take: `"public.pair=text"`. Names are qualified, as
  PostgreSQL prints them.
* `IGNORE`: objects that are no drift when found: `"index public.orders_note_idx"`.
* `LINT`: levels of the conventions that `db_lint` tells of: `small_key=off`, `table_singular=warning`, `cascade=error`.

Paths are relative to the current source folder. Files can be added until the end of that folder's `CMakeLists.txt`:
`set_property(TARGET <name> APPEND PROPERTY DBWORKFLOW_SCHEMA <file>...)`, and likewise `DBWORKFLOW_SEEDS`,
`DBWORKFLOW_QUERIES`. Targets: `db_generate`, `db_migrate`, `db_status`, `db_history`, `db_check`,
`db_validate`, `db_check_drift`, `db_setup`, `db_push`, `db_push_safe`, `db_seed`, `db_reset`, `db_reset_local`,
`db_fresh`, `db_up`, `db_down`, `db_rebase`, `db_drop`, `db_squash`, `db_baseline`, `db_rollback`, `db_snapshot`,
`db_restore`, `db_branch`, `db_diff`, `db_info`, `db_lint`, `db_pull`
for all databases, and each as `<name>_db_…` for this one. Tests, with label `migrations`, where testing is enabled:
`<name>.migrations.integrity`, `.current`, `.apply`, `.data`, `.drift`, `.lint`, `.rollback`.

```cmake
find_package(DbWorkflow REQUIRED)
dbworkflow_add_database(shop
  SCHEMA    schema/customers.sql schema/orders.sql
  NAMESPACE shop::db)
target_link_libraries(shop_app PRIVATE shop::shop)
```

Since 0.1.
#]===]
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/detail/arguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/headers.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/libraries.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/manifest.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/targets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/tests.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/tool.cmake)

function(dbworkflow_add_database name)
  list(APPEND CMAKE_MESSAGE_CONTEXT "dbworkflow_add_database")
  set(one_value MIGRATIONS NAMESPACE PLANS)
  set(multi_value SCHEMA SEEDS QUERIES TYPES IGNORE LINT)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "${one_value}" "${multi_value}")

  set(call "dbworkflow_add_database(${name})")
  _dbworkflow_check_keywords("${call}" "${one_value};${multi_value}" "${arg_UNPARSED_ARGUMENTS}" "${arg_KEYWORDS_MISSING_VALUES}")
  _dbworkflow_check_database_name("${call}" "${name}")
  if(NOT arg_SCHEMA)
    message(FATAL_ERROR "${call}: SCHEMA is missing. Name the files that declare the schema: SCHEMA schema/users.sql.")
  endif()
  foreach(keyword IN ITEMS SCHEMA SEEDS QUERIES)
    _dbworkflow_check_files("${call}" ${keyword} "${one_value};${multi_value}" "${arg_${keyword}}")
    _dbworkflow_absolute(arg_${keyword})
  endforeach()
  foreach(entry IN LISTS arg_TYPES)
    if(NOT entry MATCHES "^[^=]+=[^=]+$")
      message(FATAL_ERROR "${call}: TYPES entry \"${entry}\" names no form. Write it as \"public.pair=text\".")
    endif()
  endforeach()
  foreach(entry IN LISTS arg_LINT)
    if(NOT entry MATCHES "^[a-z_]+=(off|warning|error)$")
      message(FATAL_ERROR "${call}: LINT entry \"${entry}\" gives no level. Write it as \"small_key=off\", or =warning, =error.")
    endif()
  endforeach()
  if(NOT DEFINED arg_MIGRATIONS)
    set(arg_MIGRATIONS migrations)
  endif()
  _dbworkflow_absolute(arg_MIGRATIONS)
  if(EXISTS "${arg_MIGRATIONS}" AND NOT IS_DIRECTORY "${arg_MIGRATIONS}")
    message(FATAL_ERROR "${call}: MIGRATIONS \"${arg_MIGRATIONS}\" is a file. Name a folder; it need not exist yet.")
  endif()
  if(NOT DEFINED arg_NAMESPACE)
    set(arg_NAMESPACE "${name}")
  endif()
  _dbworkflow_check_namespace("${call}" "${arg_NAMESPACE}")

  if(NOT DEFINED arg_PLANS)
    set(arg_PLANS online)
  endif()
  if(NOT arg_PLANS MATCHES "^(online|direct)$")
    message(FATAL_ERROR "${call}: PLANS \"${arg_PLANS}\" is unknown. Write PLANS online or PLANS direct.")
  endif()

  set(headers "${CMAKE_BINARY_DIR}/dbworkflow/${name}/include")
  add_library(${name} INTERFACE)
  add_library(${name}::${name} ALIAS ${name})
  set_target_properties(${name} PROPERTIES
    DBWORKFLOW_DATABASE "${name}"
    DBWORKFLOW_HEADERS "${headers}"
    DBWORKFLOW_MANIFEST "${CMAKE_BINARY_DIR}/dbworkflow/${name}.json"
    DBWORKFLOW_MIGRATIONS "${arg_MIGRATIONS}"
    DBWORKFLOW_NAMESPACE "${arg_NAMESPACE}"
    DBWORKFLOW_PLANS "${arg_PLANS}"
    DBWORKFLOW_SCHEMA "${arg_SCHEMA}"
    DBWORKFLOW_SEEDS "${arg_SEEDS}"
    DBWORKFLOW_QUERIES "${arg_QUERIES}"
    DBWORKFLOW_TYPES "${arg_TYPES}"
    DBWORKFLOW_IGNORE "${arg_IGNORE}"
    DBWORKFLOW_LINT "${arg_LINT}"
    DBWORKFLOW_ENVIRONMENTS "")
  _dbworkflow_link_libraries(${name})
  _dbworkflow_add_targets(${name})
  _dbworkflow_add_tests(${name})
  # Files may be added to the properties until the folder is done.
  _dbworkflow_tool(tool)
  cmake_language(EVAL CODE "cmake_language(DEFER CALL _dbworkflow_finish_database [[${name}]] [[${tool}]] [[${tool_depends}]])")
endfunction()

function(_dbworkflow_finish_database name tool tool_depends)
  list(APPEND CMAKE_MESSAGE_CONTEXT "dbworkflow_add_database")
  foreach(keyword IN ITEMS SCHEMA SEEDS QUERIES)
    get_target_property(files ${name} DBWORKFLOW_${keyword})
    _dbworkflow_check_files("dbworkflow_add_database(${name})" ${keyword} "" "${files}")
    _dbworkflow_absolute(files)
    set_target_properties(${name} PROPERTIES DBWORKFLOW_${keyword} "${files}")
  endforeach()
  _dbworkflow_write_manifest(${name})
  _dbworkflow_add_seed_test(${name})
  set_property(GLOBAL APPEND PROPERTY DBWORKFLOW_DATABASES ${name})
  _dbworkflow_generate_headers(${name} "${tool}" "${tool_depends}")
endfunction()
