#include "command/naming.hpp"

#include <algorithm>

namespace dbworkflow::command {
namespace {

/// The verb people use for it: a column is added to a table, a table is created.
std::string verb_of(const diff::change& one) {
  switch (one.what) {
  case diff::verb::create:
    return model::is_child(one.id.type) ? "add" : "create";
  case diff::verb::drop:
    return "drop";
  default:
    return "alter";
  }
}

std::string subject_of(const diff::change& one) {
  return one.id.parent.empty() ? one.id.name : one.id.parent + "_" + one.id.name;
}

/// `a`, `a_and_b`, `a_b_and_c`, `a_and_7_more`.
std::string joined(const std::vector<std::string>& names) {
  if (names.size() > 3) return names.front() + "_and_" + std::to_string(names.size() - 1) + "_more";
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? "_and_" : "_";
    out += names[i];
  }
  return out;
}

/// The changes that give the migration its name: tables where there are any, else everything.
std::vector<const diff::change*> telling(const std::vector<diff::change>& changes) {
  std::vector<const diff::change*> out;
  for (const auto& one : changes) {
    const bool big = one.id.type == model::kind::table || one.id.type == model::kind::view;
    if (big && (one.what == diff::verb::create || one.what == diff::verb::drop)) out.push_back(&one);
  }
  if (out.empty()) {
    for (const auto& one : changes) out.push_back(&one);
  }
  return out;
}

} // namespace

std::string derived_name(const std::vector<diff::change>& changes) {
  const auto named = telling(changes);
  if (named.empty()) return "no_change";
  std::vector<std::string> subjects;
  std::vector<std::string> owners;
  bool same_verb = true;
  for (const auto* one : named) {
    same_verb = same_verb && verb_of(*one) == verb_of(*named.front());
    subjects.push_back(subject_of(*one));
    const auto& owner = one->id.parent.empty() ? one->id.name : one->id.parent;
    if (std::find(owners.begin(), owners.end(), owner) == owners.end()) owners.push_back(owner);
  }
  if (named.size() > 1 && (!same_verb || (owners.size() == 1 && named.size() > 2)))
    return "change_" + joined(owners);
  if (named.size() > 1 && owners.size() == 1) {
    // Two of one table: the table's name is said once.
    subjects.clear();
    for (const auto* one : named) subjects.push_back(one->id.name);
    return verb_of(*named.front()) + "_" + (named.front()->id.parent.empty() ? "" : owners.front() + "_") +
           joined(subjects);
  }
  return verb_of(*named.front()) + "_" + joined(subjects);
}

} // namespace dbworkflow::command
