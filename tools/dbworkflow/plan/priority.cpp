#include "plan/priority.hpp"

#include "plan/nodes.hpp"

namespace dbworkflow::plan {
namespace {

using model::kind;

/// When event triggers are made: last.
constexpr int watching = 3;

} // namespace

priority priority_of(const step& one) {
  const auto& any = one.to != nullptr ? *one.to : *one.from;
  const auto home = home_of(any);
  const auto& main = home ? *home : one.id;
  // Event triggers would watch the rest.
  const bool watches = one.id.type == kind::event_trigger;
  const bool drops = one.what == action::drop;
  const int phase = !one.transactional ? apart : drops ? (watches ? -1 : 0) : (watches ? watching : 1);
  return {phase, static_cast<int>(main.type), main.schema, main.name, static_cast<int>(one.id.type), one.id};
}

} // namespace dbworkflow::plan
