# The functions of DbWorkflow. Including this changes nothing; calling a function does.
include_guard(GLOBAL)

include(${CMAKE_CURRENT_LIST_DIR}/dbworkflow/add_database.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/dbworkflow/add_environment.cmake)
