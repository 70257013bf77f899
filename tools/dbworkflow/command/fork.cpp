#include "command/fork.hpp"

#include "command/fork_sides.hpp"
#include "diff/change.hpp"
#include "history/journal.hpp"
#include "history/rewrite.hpp"
#include "migrate/migrate.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dbworkflow::command {
namespace {

using history::entry;

text::diagnostic at_journal(const workspace& on, std::size_t line, std::string message,
                            std::vector<std::string> hints) {
  text::diagnostic out;
  out.path = text::shown_path(on.manifest().migrations / "meta" / "_journal.json");
  out.where = {line, 1};
  out.message = std::move(message);
  out.hints = std::move(hints);
  return out;
}

/// The journal of the folder, whatever git has made of it.
struct found_journal {
  std::string text;
  std::vector<std::pair<entry, std::size_t>> lines;
  std::vector<entry> entries;
  bool has_conflict = false;
};

found_journal read_journal(const workspace& on) {
  found_journal out;
  out.text = history::journal_bytes(on.manifest().migrations);
  out.lines = history::salvage(out.text);
  for (const auto& [one, line] : out.lines) out.entries.push_back(one);
  out.has_conflict = out.text.find("\n<<<<<<< ") != std::string::npos;
  return out;
}

/// Tags of the folder's files.
std::set<std::string> tags_in(const std::filesystem::path& folder) {
  std::set<std::string> out;
  std::error_code missing;
  for (const auto& one : std::filesystem::directory_iterator(folder, missing)) {
    const auto name = one.path().filename();
    if (name.extension() == ".sql" && !name.string().starts_with(".")) out.insert(name.stem().string());
  }
  return out;
}

/// What git knows of files that lie in the folder and that the journal has lost: the entries of another
/// branch whose journal was thrown away when a conflict was resolved.
std::vector<entry> lost_entries(const found_journal& journal, const std::vector<side_of_work>& sides,
                                const std::filesystem::path& folder) {
  auto unlisted = tags_in(folder);
  for (const auto& one : journal.entries) unlisted.erase(one.tag);
  std::vector<entry> out;
  for (const auto& side : sides) {
    for (const auto& one : side.entries) {
      if (unlisted.contains(one.tag)) out.push_back(one);
    }
  }
  return out;
}

std::size_t line_of(const found_journal& journal, const entry& wanted) {
  for (const auto& [one, line] : journal.lines) {
    if (one.tag == wanted.tag && one.sha256 == wanted.sha256) return line;
  }
  return 1;
}

[[noreturn]] void nobody_can_tell(const workspace& on, const found_journal& journal) {
  std::vector<std::string> hints;
  for (const auto& one : journal.entries) hints.push_back("  " + one.tag);
  hints.emplace_back("say which of these only this branch has: dbworkflow rebase --ours TAG");
  throw text::error(text::exit_code::refused,
                    at_journal(on, 1,
                               "two branches have added migrations, and git does not tell which are whose",
                               std::move(hints)));
}

/// The SQL of an entry: the file, or where that is another, what git has of it.
std::string text_of(const workspace& on, const entry& one, const std::vector<side_of_work>& sides) {
  const auto file = on.manifest().migrations / (one.tag + ".sql");
  if (std::filesystem::exists(file)) {
    auto text = text::normalised(text::read_file(file));
    if (text::sha256(text) == one.sha256) return text;
  }
  for (const auto& side : sides) {
    if (auto text = text_at(on.manifest().migrations, side.revision, one.tag + ".sql");
        text && text::sha256(*text) == one.sha256)
      return *text;
  }
  text::diagnostic told;
  told.path = text::shown_path(file);
  told.message = std::filesystem::exists(file)
                     ? "was edited after it was written: it has not the checksum that the journal has of it"
                     : "is missing: the journal lists it";
  told.hints = {
      "bring it back as it was: git checkout -- " + told.path,
      "an edit that is wanted: rebase first, then edit the newest migration and dbworkflow generate --amend",
      "nothing was written"};
  throw text::error(text::exit_code::difference, told);
}

history::migration migration_of(const workspace& on, const fork& of, const entry& one) {
  const auto& before = one.replaces.size() == 1 && !of.texts.contains({one.tag, one.sha256})
                           ? one.replaces.front().tag
                           : one.tag;
  const auto& sql = of.texts.at({before, one.sha256});
  return {one, {text::shown_path(on.manifest().migrations / (before + ".sql")), sql}};
}

history::history history_of(const workspace& on, const fork& of,
                            const std::vector<std::vector<entry>>& parts) {
  history::history out;
  out.folder = on.manifest().migrations;
  for (const auto& part : parts) {
    for (const auto& one : part) out.migrations.push_back(migration_of(on, of, one));
  }
  return out;
}

postgres::scratch_database at_base(workspace& on, const history::history& all, std::size_t base) {
  if (base == 0) return on.server().create();
  return on.server().create_from("history-" + history::chain_hash(all.migrations[base - 1].journal),
                                 [&](postgres::connection& to) { migrate::replay(to, all, base); });
}

model::database model_after(workspace& on, const history::history& all, std::size_t base) {
  auto database = at_base(on, all, base);
  auto connection = database.connect();
  auto rest = all;
  rest.migrations.erase(rest.migrations.begin(), rest.migrations.begin() + static_cast<std::ptrdiff_t>(base));
  migrate::replay(connection, rest, rest.migrations.size());
  return on.read_schema(connection);
}

} // namespace

std::optional<fork> find_fork(const context& in, workspace& on, const std::vector<std::string>& ours) {
  const auto& folder = on.manifest().migrations;
  const auto journal = read_journal(on);
  auto unlisted = tags_in(folder);
  for (const auto& one : journal.entries) unlisted.erase(one.tag);
  if (!journal.has_conflict && unlisted.empty() && history::is_chain(journal.entries)) return std::nullopt;

  const auto sides = sides_of_work(folder);
  const auto all = history::united({journal.entries, lost_entries(journal, sides, folder)});
  if (!journal.has_conflict && history::is_chain(all)) return std::nullopt;
  if (history::is_chain(all)) {
    fork out; // git has left markers, and both sides have the same migrations, or one has more
    out.parts.base = all;
    for (const auto& one : all) out.texts[{one.tag, one.sha256}] = text_of(on, one, sides);
    out.journal = journal.text;
    out.has_conflict = true;
    return out;
  }
  auto found = ours.empty() ? part_by_sides(in, on, all, sides) : part_by_name(all, ours);
  if (!found) nobody_can_tell(on, journal);
  fork out;
  out.parts = std::move(found->parts);
  out.others_name = std::move(found->others_name);
  out.journal = journal.text;
  out.has_conflict = journal.has_conflict;
  out.line = line_of(journal, out.parts.ours.front());
  if (!out.parts.others.empty()) out.line = std::max(out.line, line_of(journal, out.parts.others.front()));
  std::set<std::string> needed;
  for (const auto* list : {&out.parts.base, &out.parts.others, &out.parts.ours}) {
    for (const auto& one : *list) {
      out.texts[{one.tag, one.sha256}] = text_of(on, one, sides);
      needed.insert(one.tag);
    }
  }
  for (const auto& one : journal.entries) {
    if (!needed.contains(one.tag)) out.leftover.push_back(one.tag);
  }
  return out;
}

history::history united_history(const workspace& on, const fork& of, const std::vector<entry>& moved) {
  return history_of(on, of, {of.parts.base, of.parts.others, moved});
}

order_trial try_orders(workspace& on, const fork& of) {
  const auto base = of.parts.base.size();
  order_trial out;
  out.model = model_after(on, united_history(on, of, of.parts.ours), base);
  if (of.parts.others.empty()) {
    out.why_not = {"the other branch has squashed what both had: the other order cannot be tried"};
    return out;
  }
  try {
    const auto other =
        model_after(on, history_of(on, of, {of.parts.base, of.parts.ours, of.parts.others}), base);
    for (const auto& one : diff::compare(other, out.model)) out.why_not.push_back(diff::describe(one));
    out.commute = out.why_not.empty() && other.unmodelled == out.model.unmodelled;
  } catch (const text::error& refused) {
    out.why_not = {"in the other order: " + refused.diagnostics().front().message};
  }
  return out;
}

void require_one_line(const context& in, workspace& on) {
  std::optional<fork> found;
  try {
    found = find_fork(in, on, {});
  } catch (const text::error&) {
    return; // who reads the history tells what is wrong with it
  }
  if (!found || found->parts.others.empty()) return;
  const auto& parts = found->parts;
  std::size_t width = 0;
  for (const auto* list : {&parts.ours, &parts.others}) {
    for (const auto& one : *list) width = std::max(width, text::character_count(one.tag));
  }
  const auto line = [width](const entry& one, const std::string& of) {
    return fmt::format("{}{}  ({})", one.tag, std::string(width - text::character_count(one.tag), ' '), of);
  };
  std::vector<std::string> hints;
  for (const auto& one : parts.ours) hints.push_back(line(one, "on this branch only"));
  const auto from = found->others_name.empty() ? "from the other branch" : "from " + found->others_name;
  for (const auto& one : parts.others) hints.push_back(line(one, from));
  std::string mend = "mend: dbworkflow rebase      (re-numbers " + parts.ours.front().tag;
  mend += fmt::format(" to {:04}", history::moved(parts, false).front().idx);
  if (postgres::scratch_server::available()) {
    try {
      const auto trial = try_orders(on, *found);
      mend += trial.commute ? "; both orders were tried: they give the same schema"
                            : "; both orders were tried: they do not give the same schema";
    } catch (const text::error& refused) {
      mend += "; on top of the others it does not apply: " + refused.diagnostics().front().message;
    }
  }
  hints.push_back(mend + ")");
  const auto base = parts.base.empty() ? std::string("the beginning") : parts.base.back().tag;
  throw text::error(text::exit_code::difference,
                    at_journal(on, found->line, "two migrations follow " + base, std::move(hints)));
}

} // namespace dbworkflow::command
