#include "compile/consequence.hpp"

#include "compile/missing_name.hpp"

#include <algorithm>
#include <set>

namespace dbworkflow::compile {
namespace {

bool may_be(missing_kind wanted, const sql::declaration& found) {
  using sql::declared;
  switch (wanted) {
  case missing_kind::column:
    return found.what == declared::column;
  case missing_kind::schema:
    return found.what == declared::schema;
  case missing_kind::routine:
    return found.what == declared::routine || found.what == declared::extension;
  default:
    return found.what != declared::column && found.what != declared::schema;
  }
}

/// True where `from`, had it not failed, might have made what is missing.
bool would_make(const std::vector<schema_file>& files, const task& from, const missing_name& wanted,
                bool is_key) {
  for (const auto& one : files[from.file].declares[from.statement].all) {
    if (may_be(wanted.kind, one) && one.name.name == wanted.name) {
      const bool other_schema =
          !wanted.schema.empty() && !one.name.schema.empty() && wanted.schema != one.name.schema;
      const bool other_table =
          !wanted.table.empty() && !one.parent.name.empty() && wanted.table != one.parent.name;
      if (!other_schema && !other_table) return true;
    }
    if (is_key && one.parent.name == wanted.name) return true;
  }
  return false;
}

/// Extensions bring types and functions that nobody declares here by name.
bool is_failed_extension(const std::vector<schema_file>& files, const task& one) {
  const auto& all = files[one.file].declares[one.statement].all;
  return !all.empty() && all.front().what == sql::declared::extension;
}

std::vector<std::size_t> causes_of(const std::vector<schema_file>& files,
                                   const std::vector<const task*>& failed, std::size_t of) {
  std::vector<std::size_t> out;
  const auto wanted = missing_in(*failed[of]->error);
  if (!wanted) return out;
  const bool is_key = failed[of]->error->sqlstate == "42830";
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (i == of) continue;
    const bool brings = is_failed_extension(files, *failed[i]) &&
                        (wanted->kind == missing_kind::type || wanted->kind == missing_kind::routine ||
                         wanted->kind == missing_kind::other);
    if (brings || would_make(files, *failed[i], *wanted, is_key)) out.push_back(i);
  }
  return out;
}

} // namespace

std::vector<const task*> independent_failures(const std::vector<schema_file>& files,
                                              const std::deque<task>& tasks) {
  std::vector<const task*> failed;
  for (const auto& one : tasks) {
    if (one.error) failed.push_back(&one);
  }
  std::vector<std::vector<std::size_t>> causes;
  for (std::size_t i = 0; i < failed.size(); ++i) causes.push_back(causes_of(files, failed, i));
  std::set<std::size_t> explained; // it, or what it comes from, is told
  std::vector<const task*> out;
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (!causes[i].empty()) continue;
    out.push_back(failed[i]);
    explained.insert(i);
  }
  bool progress = true;
  while (progress) {
    progress = false;
    for (std::size_t i = 0; i < failed.size(); ++i) {
      const bool follows =
          std::any_of(causes[i].begin(), causes[i].end(), [&](auto c) { return explained.contains(c); });
      progress = (follows && explained.insert(i).second) || progress;
    }
  }
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (!explained.contains(i)) out.push_back(failed[i]);
  }
  return out;
}

bool follows_from_failure(const std::vector<schema_file>& files, const std::deque<task>& tasks,
                          const postgres::server_error& error) {
  const auto wanted = missing_in(error);
  return wanted && std::any_of(tasks.begin(), tasks.end(), [&](const task& one) {
           return one.error && would_make(files, one, *wanted, false);
         });
}

} // namespace dbworkflow::compile
