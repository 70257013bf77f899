# The manifest: what CMake knows of a database, for the tool.
include_guard(GLOBAL)

function(_dbworkflow_json_string text out)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  set(${out} "\"${text}\"" PARENT_SCOPE)
endfunction()

function(_dbworkflow_json_list entries out)
  set(parts)
  foreach(entry IN LISTS entries)
    _dbworkflow_json_string("${entry}" text)
    list(APPEND parts "${text}")
  endforeach()
  list(JOIN parts ", " joined)
  set(${out} "[${joined}]" PARENT_SCOPE)
endfunction()

# Environments are read when the build system is written: those declared after the database are in it too.
function(_dbworkflow_write_manifest name)
  foreach(one IN ITEMS DATABASE MIGRATIONS NAMESPACE HEADERS PLANS)
    get_target_property(value ${name} DBWORKFLOW_${one})
    _dbworkflow_json_string("${value}" ${one})
  endforeach()
  foreach(one IN ITEMS SCHEMA SEEDS QUERIES IGNORE LINT TYPES)
    get_target_property(value ${name} DBWORKFLOW_${one})
    _dbworkflow_json_list("${value}" ${one})
  endforeach()
  _dbworkflow_json_string("${CMAKE_CURRENT_SOURCE_DIR}" source)
  _dbworkflow_json_string("${CMAKE_SOURCE_DIR}" project)
  _dbworkflow_json_string("${CMAKE_BINARY_DIR}" build)
  get_target_property(file ${name} DBWORKFLOW_MANIFEST)
  file(GENERATE OUTPUT "${file}" CONTENT "{
  \"manifest\": 1,
  \"database\": ${DATABASE},
  \"source_folder\": ${source},
  \"project_folder\": ${project},
  \"build_folder\": ${build},
  \"schema\": ${SCHEMA},
  \"migrations\": ${MIGRATIONS},
  \"seeds\": ${SEEDS},
  \"queries\": ${QUERIES},
  \"namespace\": ${NAMESPACE},
  \"plans\": ${PLANS},
  \"types\": ${TYPES},
  \"headers\": ${HEADERS},
  \"ignore\": ${IGNORE},
  \"lint\": ${LINT},
  \"environments\": [$<JOIN:$<TARGET_PROPERTY:${name},DBWORKFLOW_ENVIRONMENTS>,$<COMMA> >]
}
")
endfunction()

function(_dbworkflow_add_environment_to_manifest database name url_from is_protected)
  set(protected false)
  if(is_protected)
    set(protected true)
  endif()
  set_property(TARGET ${database} APPEND PROPERTY DBWORKFLOW_ENVIRONMENTS
    "{\"name\": \"${name}\", \"url_from\": \"${url_from}\", \"protected\": ${protected}}")
endfunction()

# A database that is no longer declared leaves its manifest behind, and commands would still serve it.
function(_dbworkflow_remove_stale_manifests)
  get_property(declared GLOBAL PROPERTY DBWORKFLOW_DATABASES)
  file(GLOB manifests "${CMAKE_BINARY_DIR}/dbworkflow/*.json")
  foreach(manifest IN LISTS manifests)
    cmake_path(GET manifest STEM name)
    if(NOT name IN_LIST declared)
      file(REMOVE "${manifest}")
    endif()
  endforeach()
endfunction()
