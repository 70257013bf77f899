#include "plan/renames.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <iterator>

namespace dbworkflow::plan {
namespace {

void restore_name(std::string& name, const renaming& done) {
  if (const auto found = done.set_aside.find(name); found != done.set_aside.end()) name = found->second;
}

void restore_names(model::object_id& id, const renaming& done) {
  restore_name(id.schema, done);
  restore_name(id.parent, done);
  restore_name(id.name, done);
}

void restore_text(std::string& text, const renaming& done) {
  for (const auto& [now, before] : done.set_aside) {
    for (auto at = text.find(now); at != std::string::npos; at = text.find(now, at + before.size()))
      text.replace(at, now.size(), text::quote_identifier(before));
  }
}

/// True for names that programs use.
bool is_spoken(const diff::named& one) {
  using model::kind;
  switch (one.id.type) {
  case kind::schema:
  case kind::table:
  case kind::column:
  case kind::view:
  case kind::materialized_view:
  case kind::enum_type:
  case kind::domain:
  case kind::composite_type:
  case kind::range_type:
  case kind::function:
  case kind::procedure:
  case kind::aggregate:
    return true;
  default:
    return false;
  }
}

/// For what people said was renamed, not for what follows.
void add_hazard(step& one, const renaming& done) {
  const bool meant = std::any_of(done.told.begin(), done.told.end(),
                                 [&one](const diff::rename& any) { return any.to == one.renamed->to; });
  if (!meant || !is_spoken(one.renamed->to)) return;
  one.hazards.push_back({"BREAKS_CLIENTS",
                         "who speaks of " + diff::qualified_name(one.renamed->from) + " finds nothing there",
                         one.renamed->to.id, "a name is one of two, from one moment to the next",
                         "release programs that know both names first, or keep a view under the old name"});
}

diff::change told(const diff::rename& one) {
  diff::change out;
  out.what = diff::verb::rename;
  out.id = one.to.id;
  out.renamed = one;
  out.differences.push_back({"name", diff::own_name(one.from), diff::own_name(one.to)});
  return out;
}

} // namespace

void begin_with(plan& whole, const renaming& done) {
  for (auto& one : whole.steps) {
    for (auto& danger : one.hazards) {
      restore_text(danger.message, done);
      restore_names(danger.object, done);
    }
  }
  for (auto& one : whole.changes) restore_names(one.id, done);
  std::vector<step> steps;
  for (const auto& one : done.steps) {
    step next;
    next.what = action::rename;
    next.limits = patience::brief;
    next.id = one.to.id;
    next.renamed = one;
    add_hazard(next, done);
    steps.push_back(std::move(next));
  }
  whole.steps.insert(whole.steps.begin(), std::make_move_iterator(steps.begin()),
                     std::make_move_iterator(steps.end()));
  std::vector<diff::change> changes;
  std::transform(done.told.begin(), done.told.end(), std::back_inserter(changes), told);
  whole.changes.insert(whole.changes.begin(), changes.begin(), changes.end());
}

model::object_id name_before(const plan& whole, model::object_id id) {
  for (auto one = whole.steps.rbegin(); one != whole.steps.rend(); ++one) {
    if (!one->renamed || !one->renamed->to.member.empty()) continue;
    const auto& from = one->renamed->from.id;
    const auto& to = one->renamed->to.id;
    if (id == to) {
      id = from;
    } else if (to.type == model::kind::schema) {
      if (id.schema == to.name) id.schema = from.name;
    } else if (!model::is_child(to.type) && id.parent == to.name && id.schema == to.schema) {
      id.schema = from.schema;
      id.parent = from.name;
    }
  }
  return id;
}

} // namespace dbworkflow::plan
