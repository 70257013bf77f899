// Prints a design as C++.
#pragma once

#include "codegen/design.hpp"

#include <map>
#include <string>

namespace dbworkflow::codegen {

std::map<std::string, std::string> write(const design& of);

} // namespace dbworkflow::codegen
