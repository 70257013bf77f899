// Turns the arguments of a routine into the part of its name that tells it from others.
#include "model/objects/routines.hpp"

namespace dbworkflow::model {

std::string joined_types(const std::vector<std::string>& types) {
  std::string out;
  for (const auto& one : types) out += (out.empty() ? "" : ", ") + one;
  return out;
}

std::string argument_types(const std::vector<argument>& all) {
  std::vector<std::string> types;
  for (const auto& one : all) {
    if (one.is_input()) types.push_back(one.data_type);
  }
  return joined_types(types);
}

} // namespace dbworkflow::model
