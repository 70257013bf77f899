#include "diff/routines.hpp"

#include <algorithm>

namespace dbworkflow::diff {
namespace {

using arguments = std::vector<const model::argument*>;

arguments inputs(const std::vector<model::argument>& all) {
  arguments out;
  for (const auto& one : all) {
    if (one.is_input()) out.push_back(&one);
  }
  return out;
}

arguments outputs(const std::vector<model::argument>& all) {
  arguments out;
  for (const auto& one : all) {
    if (one.mode != "in" && one.mode != "variadic") out.push_back(&one);
  }
  return out;
}

/// Callers may name it and leave it out.
bool serves_callers(const model::argument& from, const model::argument& to) {
  const bool polymorphic = from.data_type.starts_with("any");
  return (from.name.empty() || from.name == to.name) && (!from.default_value || to.default_value) &&
         (!polymorphic || !from.default_value || from.default_value == to.default_value);
}

} // namespace

bool can_replace(const std::vector<model::argument>& from, const std::vector<model::argument>& to,
                 bool is_row) {
  const auto before = inputs(from);
  const auto after = inputs(to);
  const auto returned = outputs(from);
  const auto returns = outputs(to);
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [](const auto* a, const auto* b) { return serves_callers(*a, *b); }) &&
         std::equal(returned.begin(), returned.end(), returns.begin(), returns.end(),
                    [is_row](const auto* a, const auto* b) {
                      return a->data_type == b->data_type && (!is_row || a->name == b->name);
                    });
}

} // namespace dbworkflow::diff
