# The functions of DbWorkflow. Including this makes no target; calling a function does.
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/dbworkflow/add_database.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/dbworkflow/add_environment.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/dbworkflow/add_test.cmake)

cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL _dbworkflow_remove_stale_manifests)
