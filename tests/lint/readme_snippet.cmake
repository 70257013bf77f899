# Turns a README whose quick start is not what examples/minimal builds into a complaint.
#   cmake -D ROOT=<repository> -P readme_snippet.cmake
include(${CMAKE_CURRENT_LIST_DIR}/complaints.cmake)

file(READ ${ROOT}/README.md readme)
file(READ ${ROOT}/examples/minimal/CMakeLists.txt example)
set(files README.md examples/minimal/CMakeLists.txt)
string(STRIP "${example}" example)
string(FIND "${readme}" "```cmake\n${example}\n```" found)
if(found EQUAL -1)
  complain("README.md: its quick start is not the text of examples/minimal/CMakeLists.txt, which is:\n${example}")
endif()
verdict(files "files")
