#include "command/imported.hpp"

#include "command/moment.hpp"
#include "command/remade.hpp"
#include "imports/tracking.hpp"
#include "sql/statement.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>

namespace dbworkflow::command {
namespace {

/// The text of one migration, and what it is called.
struct proposal {
  std::string name;
  std::string created;
  std::string sql;
  std::optional<std::size_t> script;
};

/// True where a statement speaks of the other tool's own table, which only that tool makes.
bool speaks_of(const std::string& content, const std::string& table) {
  const auto parts = sql::split(content);
  return std::any_of(parts.tokens.begin(), parts.tokens.end(), [&](const sql::token& one) {
    const bool is_name = one.kind == sql::token_kind::word || one.kind == sql::token_kind::quoted;
    return is_name && sql::name_of(content, one) == table;
  });
}

std::vector<proposal> proposals_of(const imported& what) {
  std::vector<proposal> out;
  const auto table = imports::table_text(what.files.from);
  const auto name = imports::default_table(what.files.from);
  const bool needs_table = !table.empty() && name &&
                           std::any_of(what.texts.begin(), what.texts.end(),
                                       [&](const auto& one) { return speaks_of(one.text.text, *name); });
  const auto now = now_utc();
  if (needs_table) {
    out.push_back({"table_of_" + imports::name_of(what.files.from), now,
                   "-- The migrations speak of the table that " + imports::name_of(what.files.from) +
                       " makes for itself.\n" + std::string(table) + ";\n",
                   std::nullopt});
  }
  for (std::size_t i = 0; i < what.texts.size(); ++i) {
    const auto& script = what.files.scripts[i];
    out.push_back({script.name, script.created.value_or(now), what.texts[i].text.text, i});
  }
  return out;
}

/// Diagnostics of a made migration, at the places where its lines come from.
std::vector<text::diagnostic> at_origins(const imported& what, const std::vector<text::diagnostic>& told) {
  auto out = told;
  for (auto& one : out) {
    for (std::size_t i = 0; i < what.made.migrations.size(); ++i) {
      if (one.path != what.made.migrations[i].file.path || !what.script_of[i]) continue;
      const auto script = *what.script_of[i];
      one = imports::at_origin(one, what.texts[script].text, what.files.scripts[script]);
      break;
    }
  }
  return out;
}

} // namespace

const history::migration& imported::of_script(std::size_t script) const {
  const auto found = std::find(script_of.begin(), script_of.end(), std::optional(script));
  return made.migrations.at(static_cast<std::size_t>(found - script_of.begin()));
}

imported take_over(const workspace& on, imports::folder files,
                   const std::vector<imports::replacement>& replacements) {
  imported out;
  out.files = std::move(files);
  std::vector<text::diagnostic> problems;
  for (const auto& one : out.files.scripts) {
    out.texts.push_back(imports::convert(out.files, one, replacements));
    const auto& found = out.texts.back().problems;
    problems.insert(problems.end(), found.begin(), found.end());
  }
  if (problems.empty()) {
    out.made.folder = on.manifest().migrations;
    for (const auto& one : proposals_of(out)) {
      const auto entry = history::next_entry(out.made, {one.name, one.sql, one.created});
      const auto path = text::shown_path(out.made.folder / (entry.tag + ".sql"));
      out.made.migrations.emplace_back(entry, text::source{path, text::normalised(one.sql)});
      out.script_of.push_back(one.script);
    }
    for (const auto& one : out.made.migrations) {
      try {
        static_cast<void>(one.sections());
      } catch (const text::error& told) {
        const auto found = at_origins(out, told.diagnostics());
        problems.insert(problems.end(), found.begin(), found.end());
      }
    }
  }
  if (problems.empty()) return out;
  problems.back().hints.emplace_back("nothing was written");
  throw text::error(text::exit_code::failed, std::move(problems));
}

model::database made_by(workspace& on, const imported& what) {
  try {
    return model_at(on, what.made, what.made.migrations.size());
  } catch (const text::error& told) {
    auto found = at_origins(what, told.diagnostics());
    found.back().hints.emplace_back("nothing was written");
    throw text::error(told.code(), std::move(found));
  }
}

} // namespace dbworkflow::command
