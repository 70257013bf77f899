#[===[.md:
# dbworkflow_add_environment

Names a database that commands can talk to: where its URL comes from, and whether it is protected.

```cmake
dbworkflow_add_environment(<database> <name>
  URL_FROM <environment variable>
  [PROTECTED])
```

* `<database>`: declared by `dbworkflow_add_database` before.
* `<name>`: of the environment: `staging`. `local` is there already: the server in the build tree.
* `URL_FROM`: the environment variable that holds the URL when a command runs. Required. (The URL itself is never written
  into the build tree.)
* `PROTECTED`: commands that lose data are refused there.

Targets: `db_migrate_<name>`, `db_status_<name>`, `db_check_<name>`, `db_history_<name>`, `db_snapshot_<name>`; where it is not
protected also `db_push_<name>`, `db_seed_<name>`, `db_reset_<name>`, `db_fresh_<name>`. The command line takes `--env <name>`.

```cmake
dbworkflow_add_environment(shop prod URL_FROM DATABASE_URL_PROD PROTECTED)
```

Since 0.1.
#]===]
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/detail/arguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/manifest.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/detail/targets.cmake)

function(dbworkflow_add_environment database name)
  list(APPEND CMAKE_MESSAGE_CONTEXT "dbworkflow_add_environment")
  set(options PROTECTED)
  set(one_value URL_FROM)
  cmake_parse_arguments(PARSE_ARGV 2 arg "${options}" "${one_value}" "")

  set(call "dbworkflow_add_environment(${database} ${name})")
  _dbworkflow_check_keywords("${call}" "${options};${one_value}" "${arg_UNPARSED_ARGUMENTS}" "${arg_KEYWORDS_MISSING_VALUES}")
  if(TARGET ${database})
    get_target_property(known ${database} DBWORKFLOW_DATABASE)
  endif()
  if(NOT known)
    message(FATAL_ERROR "${call}: \"${database}\" is not a database of this project. Declare it first: dbworkflow_add_database(${database} …).")
  endif()
  if(NOT name MATCHES "^[a-z][a-z0-9_]*$" OR name STREQUAL "local")
    message(FATAL_ERROR "${call}: \"${name}\" cannot name an environment. Use lower-case letters, digits and underscores, and not \"local\", which is the server in the build tree.")
  endif()
  if(name MATCHES "^(drift|safe)$")
    message(FATAL_ERROR "${call}: \"${name}\" cannot name an environment: db_check_drift and db_push_safe are targets that do something else. Use another name.")
  endif()
  if(NOT arg_URL_FROM)
    message(FATAL_ERROR "${call}: URL_FROM is missing. Name the environment variable that holds the URL: URL_FROM DATABASE_URL_STAGING.")
  endif()
  if(NOT arg_URL_FROM MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
    message(FATAL_ERROR "${call}: URL_FROM \"…\" is not the name of an environment variable. Name the variable, not the URL itself: a URL in a CMakeLists.txt gives its password away.")
  endif()
  _dbworkflow_add_environment_to_manifest(${database} ${name} ${arg_URL_FROM} "${arg_PROTECTED}")
  _dbworkflow_add_environment_targets(${database} ${name} "${arg_PROTECTED}")
endfunction()
