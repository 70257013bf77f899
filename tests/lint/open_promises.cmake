# Turns what was left for later, and paths of one person's machine, into complaints.
#   cmake -D ROOT=<repository> -P open_promises.cmake
include(${CMAKE_CURRENT_LIST_DIR}/complaints.cmake)

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/tools/*.cpp ${ROOT}/tools/*.hpp ${ROOT}/tools/*.sql ${ROOT}/tools/*.cmake ${ROOT}/cmake/*.cmake ${ROOT}/docs/*.md
  ${ROOT}/examples/*.cpp ${ROOT}/examples/*.sql ${ROOT}/examples/*.txt ${ROOT}/tests/*.cpp ${ROOT}/templates/*)
list(FILTER files EXCLUDE REGEX "${fixture}")
foreach(file IN LISTS files)
  # One letter in brackets: this file does not find itself.
  file(STRINGS ${ROOT}/${file} lines REGEX "(^|[^A-Za-z])([T]ODO|[F]IXME|[X]XX|[H]ACK)([^A-Za-z]|$)")
  foreach(line IN LISTS lines)
    complain("${file}: do it now, or leave the line out: ${line}")
  endforeach()
  file(STRINGS ${ROOT}/${file} lines REGEX "(^|[ \"'(=])/(work|home|Users|root)/")
  foreach(line IN LISTS lines)
    complain("${file}: a path of one machine: ${line}")
  endforeach()
endforeach()
verdict(files "files")
