# The targets people build: db_generate and its kin, for all databases and for each.
include_guard(GLOBAL)

# _dbworkflow_add_target(TARGET COMMENT WORD…): runs the tool, on a terminal where there is one.
function(_dbworkflow_add_target target comment)
  if(TARGET ${target})
    get_target_property(command ${target} DBWORKFLOW_COMMAND)
    if(command STREQUAL "${ARGN}")
      return()
    endif()
    message(FATAL_ERROR "dbworkflow: a target \"${target}\" exists already, and DbWorkflow makes one of this name. Rename the other.")
  endif()
  _dbworkflow_tool(tool)
  add_custom_target(${target}
    COMMAND ${tool} ${ARGN} --build-dir "${CMAKE_BINARY_DIR}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    COMMENT "${comment}"
    USES_TERMINAL
    VERBATIM)
  set_target_properties(${target} PROPERTIES DBWORKFLOW_COMMAND "${ARGN}")
  if(TARGET DbWorkflow::dbworkflow AND NOT DbWorkflow_TOOL)
    add_dependencies(${target} DbWorkflow::dbworkflow)
  endif()
endfunction()

function(_dbworkflow_add_targets name)
  # TARGET|words of the command|what it says while it runs
  foreach(one IN ITEMS
      "db_baseline|baseline|Adopting the database"
      "db_branch|branch|Database of the git branch"
      "db_check_drift|check;--drift|Drift"
      "db_check|check|Files, declaration, history and database"
      "db_diff|diff|Difference"
      "db_down|server;stop|Stopping the local database"
      "db_drop|drop|Removing the latest migration"
      "db_fresh|fresh|Resetting and setting up"
      "db_generate|generate|Next migration"
      "db_history|history|Applied migrations"
      "db_info|info|What the database holds"
      "db_lint|lint|What is dangerous or unusual in the newest migration"
      "db_migrate|migrate|Applying migrations"
      "db_pull|pull|Schema of the database"
      "db_push_safe|push;--interactive|Making the database as declared"
      "db_push|push|Making the database as declared"
      "db_rebase|rebase|After a merge"
      "db_reset_local|reset;--env;local|Resetting the local database"
      "db_reset|reset|Resetting"
      "db_restore|restore|Restoring a backup"
      "db_rollback|rollback|Back to an earlier migration"
      "db_seed|seed|Loading seeds"
      "db_setup|setup|Setting up"
      "db_snapshot|snapshot|Backing up"
      "db_squash|squash|Replacing the oldest migrations by one"
      "db_status|status|Status"
      "db_up|server;start|Starting the local database"
      "db_validate|check;--offline|Files and declaration")
    string(REGEX MATCH "^([^|]+)\\|([^|]+)\\|(.+)$" ignored "${one}")
    set(target "${CMAKE_MATCH_1}")
    set(words "${CMAKE_MATCH_2}")
    set(comment "${CMAKE_MATCH_3}")
    _dbworkflow_add_target(${target} "${comment}" ${words})
    _dbworkflow_add_target(${name}_${target} "${comment} (${name})" ${words} --database ${name})
  endforeach()
endfunction()

# Commands that lose data have no target for a protected environment.
function(_dbworkflow_add_environment_targets database name is_protected)
  set(words check history migrate snapshot status)
  if(NOT is_protected)
    list(APPEND words fresh push reset seed)
  endif()
  foreach(word IN LISTS words)
    _dbworkflow_add_target(db_${word}_${name} "${word} ${name}" ${word} --env ${name})
    _dbworkflow_add_target(${database}_db_${word}_${name} "${word} ${name} (${database})" ${word} --env ${name} --database ${database})
  endforeach()
endfunction()
