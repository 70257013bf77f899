# dbworkflow_embed_sql(TARGET NAMESPACE file.sql…): makes each SQL file a std::string_view named as the file, in
# namespace dbworkflow::NAMESPACE::embedded, in the header "embedded/TARGET.hpp" of TARGET.
function(dbworkflow_embed_sql target namespace)
  set(files ${ARGN})
  list(TRANSFORM files PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ REGEX "^[^/]")
  set(header ${CMAKE_CURRENT_BINARY_DIR}/embedded/${target}.hpp)
  list(JOIN files "|" joined)
  add_custom_command(
    OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} "-DHEADER=${header}" "-DNAMESPACE=${namespace}" "-DFILES=${joined}" -P ${_dbworkflow_embed_script}
    DEPENDS ${files} ${_dbworkflow_embed_script}
    COMMENT "Embedding SQL of ${target}"
    VERBATIM)
  target_sources(${target} PRIVATE ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
set(_dbworkflow_embed_script ${CMAKE_CURRENT_LIST_DIR}/embed_sql_script.cmake)
