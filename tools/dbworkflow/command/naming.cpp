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
  case diff::verb::rename:
    return "rename";
  default:
    return "alter";
  }
}

/// What it was and is called: `note_to_remark`.
std::string renamed_subject(const diff::rename& one) {
  const auto& from = one.from;
  const auto& to = one.to;
  if (from.id.schema != to.id.schema && diff::own_name(from) == diff::own_name(to))
    return to.id.name + "_to_" + to.id.schema;
  return diff::own_name(from) + "_to_" + diff::own_name(to);
}

std::string own_subject(const diff::change& one) {
  return one.renamed ? renamed_subject(*one.renamed) : one.id.name;
}

/// The name of what it is a part of, or its own.
const std::string& owner_of(const diff::change& one) {
  return one.id.parent.empty() ? one.id.name : one.id.parent;
}

std::string subject_of(const diff::change& one) {
  if (one.renamed) {
    const auto whole = one.renamed->to.member.empty() ? one.id.parent : one.id.name;
    return (whole.empty() ? "" : whole + "_") + renamed_subject(*one.renamed);
  }
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
    const bool whole = one.what == diff::verb::create || one.what == diff::verb::drop ||
                       (one.renamed && one.renamed->to.member.empty());
    if (big && whole) out.push_back(&one);
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
    const auto& owner = owner_of(*one);
    if (std::find(owners.begin(), owners.end(), owner) == owners.end()) owners.push_back(owner);
  }
  if (named.size() > 1 && (!same_verb || (owners.size() == 1 && named.size() > 2)))
    return "change_" + joined(owners);
  if (named.size() > 1 && owners.size() == 1) {
    // Two of one table: the table's name is said once.
    subjects.clear();
    for (const auto* one : named) subjects.push_back(own_subject(*one));
    return verb_of(*named.front()) + "_" + (named.front()->id.parent.empty() ? "" : owners.front() + "_") +
           joined(subjects);
  }
  return verb_of(*named.front()) + "_" + joined(subjects);
}

} // namespace dbworkflow::command
