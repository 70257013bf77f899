#include "compile/mistake.hpp"

#include "compile/blame.hpp"
#include "compile/consequence.hpp"
#include "compile/missing_name.hpp"
#include "compile/suggestion.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::compile {
namespace {

/// Kinds whose names must differ from each other within a schema.
bool is_relation(sql::declared what) {
  using sql::declared;
  return what == declared::table || what == declared::view || what == declared::materialized_view ||
         what == declared::sequence || what == declared::index;
}

bool is_type(sql::declared what) {
  using sql::declared;
  return what == declared::type || what == declared::enum_type || what == declared::domain ||
         what == declared::composite_type || what == declared::range_type;
}

bool same_name(const sql::declaration& a, const sql::declaration& b) {
  if (a.name.name != b.name.name || a.parent.name != b.parent.name) {
    if (a.name.name != b.name.name || !is_relation(a.what) || !is_relation(b.what)) return false;
  }
  if (!a.name.schema.empty() && !b.name.schema.empty() && a.name.schema != b.name.schema) return false;
  return a.what == b.what ||
         (is_relation(a.what) || is_type(a.what)) == (is_relation(b.what) || is_type(b.what));
}

std::string shown_place(const schema_file& in, std::size_t offset) {
  const auto where = locate(in, offset);
  return in.source->path + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

/// `path:line:column` of the first declaration of what `failed` declares again.
std::optional<std::string> first_declaration(const execution& executed, const std::vector<schema_file>& files,
                                             const task& failed, std::size_t offset) {
  const auto& again = files[failed.file].declares[failed.statement].all;
  const auto wanted =
      std::find_if(again.begin(), again.end(), [&](const auto& one) { return one.name.begin == offset; });
  if (wanted == again.end()) return std::nullopt;
  for (const auto& other : executed.tasks()) {
    if (&other == &failed || other.state != task_state::done || other.adds_foreign_key) continue;
    const auto& file = files[other.file];
    for (const auto& one : file.declares[other.statement].all) {
      if (one.what == sql::declared::column || one.name.name.empty() || !same_name(one, *wanted)) continue;
      return shown_place(file, one.name.begin);
    }
  }
  return std::nullopt;
}

/// For what only failed statements declare: where it is.
std::optional<std::string> failed_declaration(const execution& executed,
                                              const std::vector<schema_file>& files,
                                              const missing_name& missing) {
  if (missing.kind == missing_kind::column) return std::nullopt;
  for (const auto& other : executed.tasks()) {
    if (!other.error) continue;
    const auto& in = files[other.file];
    for (const auto& one : in.declares[other.statement].all) {
      if (one.what == sql::declared::column || one.name.name != missing.name) continue;
      return "it is declared at " + shown_place(in, one.name.begin) + ", where this is needed in turn";
    }
  }
  return std::nullopt;
}

text::diagnostic told(const execution& executed, const std::vector<schema_file>& files, const task& failed,
                      suggestions& near) {
  const auto& in = files[failed.file];
  const auto& error = *failed.error;
  const auto place = place_of_error(in, failed);
  auto message = error.message;
  // The place says it better.
  if (const auto at = message.find(" at or near \""); at != std::string::npos && error.sqlstate == "42601") {
    message = message.substr(0, at) + " at " + message.substr(at + 12);
  }
  auto out = text::at(*in.source, place.begin, place.end - place.begin, message);
  if (error.detail) out.hints.push_back(*error.detail);
  if (is_duplicate(error)) {
    if (const auto first = first_declaration(executed, files, failed, place.begin)) {
      out.hints.push_back("declared first at " + *first);
    }
  }
  const auto missing = missing_in(error);
  if (const auto routine = routine_at_fault(in, failed)) {
    out.hints.push_back("in the body of " + *routine);
    if (missing)
      out.hints.emplace_back(
          "a body sees the search path of whoever calls it (inside of materialized views from "
          "PostgreSQL 17 on: none): write its names with their schema");
  } else if (missing && error.sqlstate != "42830") {
    if (auto circle = failed_declaration(executed, files, *missing)) {
      out.hints.push_back(std::move(*circle));
    } else if (auto hint = near.for_missing(*missing, failed, place.begin))
      out.hints.push_back(std::move(*hint));
  }
  if (error.sqlstate == "42601" && in.content()[place.begin] == ':') {
    out.hints.emplace_back("psql would fill in the value of a variable here: write the value itself");
  }
  if (error.hint) out.hints.push_back(*error.hint);
  for (auto& hint : out.hints) std::replace(hint.begin(), hint.end(), '\n', ' ');
  return out;
}

text::diagnostic told(const missing_schema& missing, const std::vector<schema_file>& files) {
  const auto& in = files[missing.file];
  const auto& change = in.paths[missing.path];
  const auto& name = change.path.front();
  const auto end = in.content().find_first_of(",;\n", change.place);
  auto length = std::min(end, in.content().size()) - change.place;
  return text::at(*in.source, change.place, length,
                  "schema \"" + name + "\" does not exist, and what follows would land in another one",
                  {"declare it:  create schema " + text::quote_identifier(name)});
}

} // namespace

std::vector<text::diagnostic> mistakes_of(const execution& executed, const std::vector<schema_file>& files,
                                          postgres::connection& on) {
  std::vector<text::diagnostic> out;
  for (const auto& missing : executed.missing_schemas()) out.push_back(told(missing, files));
  suggestions near(on, files);
  for (const auto* failed : independent_failures(files, executed.tasks())) {
    out.push_back(told(executed, files, *failed, near));
    for (const auto& more : failed->further) {
      if (follows_from_failure(files, executed.tasks(), more)) continue;
      auto again = *failed;
      again.error = more;
      out.push_back(told(executed, files, again, near));
    }
  }
  return out;
}

} // namespace dbworkflow::compile
