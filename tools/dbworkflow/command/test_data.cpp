// Tries every migration of a history, hand-written ones too, on rows.
#include "command/migration_tests.hpp"
#include "command/proof.hpp"
#include "command/row_proof.hpp"
#include "history/section.hpp"
#include "migrate/migrate.hpp"
#include "migrate/statement.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>

namespace dbworkflow::command {
namespace {

using sort = rows::finding::sort;

bool is_part_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// True where the name stands in the text as a word, quoted or not.
bool mentions(std::string_view text, const std::string& name) {
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const bool begins = at == 0 || !is_part_of_name(text[at - 1]);
    const bool ends = at + name.size() == text.size() || !is_part_of_name(text[at + name.size()]);
    if (begins && ends) return true;
  }
  return false;
}

/// A directive without a reason speaks of the whole file; one with a reason, of what it names.
bool is_consented(const rows::finding& lost, const std::vector<history::declared_hazard>& hazards) {
  const auto& name = lost.column.empty() ? lost.table : lost.column;
  return std::any_of(hazards.begin(), hazards.end(), [&](const auto& one) {
    return one.name == "DELETES_DATA" &&
           (one.message.empty() || mentions(one.message, name) || mentions(one.message, lost.table));
  });
}

bool has_word(std::string text, std::string_view word) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text.find(word) != std::string::npos;
}

/// True where somebody wrote a statement to give the table's rows other values.
bool is_meant(const rows::finding& found, const history::migration& by) {
  for (const auto* one : migrate::statements_of(by)) {
    const std::string text(one->text(by.file.content));
    if (!mentions(text, found.table) || (!found.column.empty() && !mentions(text, found.column))) continue;
    const bool writes = one->what == sql::category::rows || one->tag == "DO" || one->tag == "CALL" ||
                        one->tag == "SELECT" || has_word(text, "using") || has_word(text, "update");
    if (writes) return true;
  }
  return false;
}

bool is_loss(const rows::finding& found, const history::migration& by) {
  switch (found.what) {
  case sort::rewritten:
  case sort::values_converted:
  case sort::table_remade: // its rows are looked at by themselves
    return false;
  case sort::values_changed:
    if (is_meant(found, by)) return false;
    break;
  default:
    break;
  }
  return !is_consented(found, history::declared_hazards(by.file));
}

/// At the statement that speaks of what is lost; the last one that does, since tables are made before they
/// go.
text::diagnostic told(const rows::finding& lost, const history::migration& by) {
  const auto all = migrate::statements_of(by);
  const auto speaks = [&](const std::string& name) {
    return std::find_if(all.rbegin(), all.rend(),
                        [&](const auto* one) { return mentions(one->text(by.file.content), name); });
  };
  auto found = speaks(lost.column.empty() ? lost.table : lost.column);
  if (found == all.rend()) found = speaks(lost.table);
  const auto hint = fmt::format("meant?  write above it:  -- dbworkflow: hazard DELETES_DATA \"{}\"",
                                lost.column.empty() ? lost.table : lost.table + "." + lost.column);
  if (found == all.rend()) {
    text::diagnostic out;
    out.path = by.file.path;
    out.where = {1, 1};
    out.message = "DELETES_DATA: " + lost.text;
    out.hints = {hint};
    return out;
  }
  return text::at(by.file, (*found)->begin, (*found)->tag.size(), "DELETES_DATA: " + lost.text, {hint});
}

struct totals {
  std::map<rows::table_name, std::size_t> rows; ///< the most that each table had
  std::set<std::string> notes;
};

void note(const row_outcome& tried, const std::string& tag, totals& to) {
  for (const auto& one : tried.filled) {
    if (one.rows == 0) continue;
    auto& most = to.rows[{one.schema, one.name}];
    most = std::max(most, one.rows);
  }
  for (const auto& one : told_dependence(tried)) to.notes.insert(tag + ": depends on data: " + one);
  for (const auto& one : tried.without) to.notes.insert(tag + ": tried with no rows in " + one);
  for (const auto& one : left_empty(tried)) {
    to.notes.insert(tag + ": tried without rows in " + one);
  }
}

} // namespace

text::exit_code test_data(const context& in, workspace& on) {
  const auto& files = on.sound_history();
  std::optional<postgres::scratch_database> rolling; // rows stay in it from migration to migration
  std::vector<text::diagnostic> lost;
  totals all;
  for (std::size_t i = 0; i < files.migrations.size(); ++i) {
    const auto& one = files.migrations[i];
    row_trial what;
    what.apply = [&one](postgres::connection& to) { execute(to, one); };
    what.fresh = [&on, &files, i] { return at_point(on.server(), files, i); };
    what.first = std::move(rolling);
    auto tried = try_on_rows(std::move(what));
    for (const auto& found : tried.findings) {
      if (is_loss(found, one)) lost.push_back(told(found, one));
    }
    note(tried, one.journal.tag, all);
    rolling = std::move(tried.at);
  }
  if (!lost.empty()) throw text::error(text::exit_code::failed, std::move(lost));
  std::size_t rows = 0;
  for (const auto& [table, count] : all.rows) rows += count;
  in.console.say(on.name(),
                 fmt::format("{} kept {} in {}", report::counted(files.migrations.size(), "migration"),
                             report::counted(rows, "row"), report::counted(all.rows.size(), "table")));
  for (const auto& text : all.notes) in.console.line("  " + text);
  return text::exit_code::done;
}

} // namespace dbworkflow::command
