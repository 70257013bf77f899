# Compiles each generated header alone, with warnings as errors.
file(GLOB_RECURSE headers ${FOLDER}/*.hpp)
if(NOT headers)
  message(FATAL_ERROR "no headers in ${FOLDER}")
endif()
set(includes)
# What the compiler looks into by itself must keep its place: g++ finds its headers by the order of the folders.
list(REMOVE_ITEM PQXX /usr/include)
foreach(folder IN LISTS PQXX)
  list(APPEND includes -isystem ${folder})
endforeach()
foreach(header IN LISTS headers)
  execute_process(
    COMMAND ${COMPILER} -std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only -I ${FOLDER} ${includes}
            -x c++ -include ${header} /dev/null
    RESULT_VARIABLE failed ERROR_VARIABLE said)
  if(failed)
    message(FATAL_ERROR "${header}: ${said}")
  endif()
endforeach()
