// What is told of a place in a schema file.
#pragma once

#include "compile/compile.hpp"
#include "text/diagnostic.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

text::diagnostic told_at(const compile::place& where, std::string message,
                         std::vector<std::string> hints = {});

} // namespace dbworkflow::command
