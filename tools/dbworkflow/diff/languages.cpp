// A language or access method is of the functions that it is made of.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {
namespace {

bool is_about_others(const std::string& fact) {
  return fact == "comment" || fact == "owner" || fact == "grants";
}

} // namespace

bool can_alter(const model::language& /*from*/, const model::language& /*to*/, const fact_names& changed) {
  return std::all_of(changed.begin(), changed.end(), is_about_others);
}

bool can_alter(const model::access_method& /*from*/, const model::access_method& /*to*/,
               const fact_names& changed) {
  return std::all_of(changed.begin(), changed.end(), is_about_others);
}

} // namespace dbworkflow::diff
