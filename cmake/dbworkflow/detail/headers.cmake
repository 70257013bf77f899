# The headers: made when a schema file, the history or the tool changed, and only then.
include_guard(GLOBAL)

# The tool touches the stamp always and a header only when its text changed: nothing is compiled again that need not be.
# What headers there are is known when they are made. Two are known now, by their names: the umbrella, and the fingerprint, which
# all others include and which changes with any of them: without it, Ninja would see a changed header only in the next build.
function(_dbworkflow_generate_headers name tool tool_depends)
  get_target_property(headers ${name} DBWORKFLOW_HEADERS)
  get_target_property(manifest ${name} DBWORKFLOW_MANIFEST)
  get_target_property(schema ${name} DBWORKFLOW_SCHEMA)
  get_target_property(migrations ${name} DBWORKFLOW_MIGRATIONS)
  set(stamp "${CMAKE_BINARY_DIR}/dbworkflow/${name}/headers.stamp")
  set(umbrella "${headers}/${name}/${name}.hpp")
  add_custom_command(
    OUTPUT "${stamp}"
    BYPRODUCTS "${umbrella}" "${headers}/${name}/fingerprint.hpp"
    COMMAND ${tool} headers --manifest "${manifest}" --stamp "${stamp}" --depfile "${stamp}.d"
    DEPENDS ${schema} "${manifest}" ${tool_depends}
    DEPFILE "${stamp}.d"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}"
    COMMENT "Headers of database ${name}"
    VERBATIM)
  # As a source of the library, the stamp makes whoever links it wait for the headers, in any folder.
  target_sources(${name} PRIVATE "${stamp}")
  file(MAKE_DIRECTORY "${headers}")
  target_sources(${name} INTERFACE FILE_SET HEADERS BASE_DIRS "${headers}" FILES "${umbrella}")
  target_compile_features(${name} INTERFACE cxx_std_20)
endfunction()
