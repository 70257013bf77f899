# Turns sources that clang-format would change into complaints.
#   cmake -D ROOT=<repository> -D CLANG_FORMAT=<program> -P formatting.cmake
include(${CMAKE_CURRENT_LIST_DIR}/complaints.cmake)

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/tools/*.cpp ${ROOT}/tools/*.hpp ${ROOT}/tests/*.cpp ${ROOT}/tests/*.hpp ${ROOT}/bench/*.cpp
  ${ROOT}/examples/*.cpp)
list(FILTER files EXCLUDE REGEX "${fixture}")
execute_process(COMMAND ${CLANG_FORMAT} --dry-run --Werror ${files} WORKING_DIRECTORY ${ROOT}
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  complain("mend: clang-format -i FILE")
endif()
verdict(files "sources")
