# Configures a project whose CMakeLists.txt is PROJECT, with GENERATOR, in FOLDER; with FAILS it must fail with that text.
file(REMOVE_RECURSE "${FOLDER}")
file(MAKE_DIRECTORY "${FOLDER}/schema")
file(WRITE "${FOLDER}/schema/users.sql" "create table users (id int);\n")
file(WRITE "${FOLDER}/schema/ü \"b\".sql" "create table others (id int);\n")
file(READ "${PROJECT}" text)
file(WRITE "${FOLDER}/CMakeLists.txt" "cmake_minimum_required(VERSION 3.25)\nproject(test LANGUAGES NONE)\nenable_testing()\ninclude(\"${FUNCTIONS}\")\n${text}")
find_program(true_program true REQUIRED)
execute_process(
  COMMAND ${CMAKE_COMMAND} -G "${GENERATOR}" -S "${FOLDER}" -B "${FOLDER}/build" -Werror=dev -DDbWorkflow_TOOL=${true_program}
  RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
# CMake breaks its messages into lines.
string(REGEX REPLACE "[ \n]+" " " said "${said}")
if(FAILS)
  if(NOT failed)
    message(FATAL_ERROR "configured, and should have failed with: ${FAILS}")
  endif()
  if(NOT said MATCHES "${FAILS}")
    message(FATAL_ERROR "should have failed with: ${FAILS}\nbut said: ${said}")
  endif()
elseif(failed)
  message(FATAL_ERROR "should have been configured, but said: ${said}")
endif()
# What the project wants to be checked afterwards.
if(EXISTS "${FOLDER}/build/check.cmake")
  include("${FOLDER}/build/check.cmake")
endif()
