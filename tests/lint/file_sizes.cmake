# Turns files that grew too large to be one thing into complaints.
#   cmake -D ROOT=<repository> [-D LIMIT=400] -P file_sizes.cmake
include(${CMAKE_CURRENT_LIST_DIR}/complaints.cmake)

if(NOT DEFINED LIMIT)
  set(LIMIT 400)
endif()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/tools/*.cpp ${ROOT}/tools/*.hpp ${ROOT}/tools/*.sql ${ROOT}/tools/*.cmake ${ROOT}/tools/CMakeLists.txt
  ${ROOT}/cmake/*.cmake ${ROOT}/tests/*.cpp ${ROOT}/tests/*.hpp ${ROOT}/tests/*.cmake
  ${ROOT}/bench/*.cpp ${ROOT}/examples/*.cpp)
list(FILTER files EXCLUDE REGEX "${fixture}")
if(EXISTS ${ROOT}/dev)
  list(APPEND files dev)
endif()
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} text)
  string(REGEX REPLACE "[^\n]+" "" line_ends "${text}")
  string(LENGTH "${line_ends}" lines)
  if(lines GREATER LIMIT)
    complain("${file}: ${lines} lines: a file over ${LIMIT} is several things; give each its own")
  endif()
endforeach()
verdict(files "files")
