# Collects what a lint check finds, and ends the check: with all of it, or with how much was looked at.
cmake_minimum_required(VERSION 3.25)

set(complaints "")
# What fixture/ holds is wrong on purpose.
set(fixture "^tests/lint/fixture/|/build/")

macro(complain text)
  string(REPLACE ";" "\\;" complaint "${text}")
  list(APPEND complaints "${complaint}")
endmacro()

# verdict(LIST NOUN): LIST names what was looked at; a check that looked at nothing has failed.
macro(verdict list noun)
  list(LENGTH ${list} looked_at)
  if(looked_at EQUAL 0)
    complain("no ${noun} were found under ${ROOT}: nothing was checked")
  endif()
  foreach(complaint IN LISTS complaints)
    message("${complaint}")
  endforeach()
  list(LENGTH complaints number)
  if(number GREATER 0)
    message(FATAL_ERROR "${number} found")
  endif()
  message("${looked_at} ${noun}, nothing found")
endmacro()
