#include "compile/compile.hpp"

#include "compile/execution.hpp"
#include "compile/mistake.hpp"
#include "compile/notes.hpp"
#include "compile/places.hpp"
#include "compile/rejection.hpp"
#include "compile/schema_file.hpp"
#include "postgres/introspect/introspect.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace dbworkflow::compile {
namespace {

[[noreturn]] void fail(std::vector<text::diagnostic> all) {
  const auto key = [](const text::diagnostic& one) { return std::tie(one.path, one.where, one.message); };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  throw text::error(text::exit_code::failed, std::move(all));
}

} // namespace

compiled compile(const std::vector<text::source>& sources, postgres::scratch_database& database,
                 bool with_ledger) {
  std::vector<schema_file> files;
  files.reserve(sources.size());
  std::vector<text::diagnostic> problems;
  std::vector<std::set<std::size_t>> rejected(sources.size());
  bool readable = true;
  for (const auto& source : sources) {
    const auto& in = files.emplace_back(read_schema_file(source));
    auto told = rejected_text(in);
    problems.insert(problems.end(), told.begin(), told.end());
    readable = readable && in.parts.errors.empty();
    for (std::size_t i = 0; i < in.parts.statements.size(); ++i) {
      auto rejection = rejection_of(in, i);
      if (!rejection) continue;
      problems.push_back(std::move(*rejection));
      rejected[files.size() - 1].insert(i);
    }
  }
  // Behind an unterminated string nobody knows what is declared; errors of other statements would be wrong.
  if (!readable) fail(std::move(problems));

  auto connection = database.connect();
  execution executed(connection, files, rejected);
  executed.run();
  auto mistakes = mistakes_of(executed, files, connection);
  problems.insert(problems.end(), mistakes.begin(), mistakes.end());
  if (!problems.empty()) fail(std::move(problems));

  compiled out;
  out.model = with_ledger ? postgres::introspect_with_ledger(connection) : postgres::introspect(connection);
  out.model.rows_of_views = model::view_rows::wanted;
  const auto declared = declared_objects(files, out.model);
  out.declared_at = places_of(files, declared, out.model);
  auto noted = read_notes(files, declared);
  if (!noted.mistakes.empty()) fail(std::move(noted.mistakes));
  out.renames = std::move(noted.renames);
  out.values = std::move(noted.values);
  out.warnings = std::move(noted.warnings);
  return out;
}

compiled notes_in(const std::vector<text::source>& sources, const model::database& model) {
  std::vector<schema_file> files;
  files.reserve(sources.size());
  for (const auto& source : sources) files.push_back(read_schema_file(source));
  auto noted = read_notes(files, declared_objects(files, model));
  compiled out;
  out.renames = std::move(noted.renames);
  out.values = std::move(noted.values);
  return out;
}

} // namespace dbworkflow::compile
