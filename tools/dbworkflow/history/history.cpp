#include "history/history.hpp"

#include "history/journal.hpp"
#include "history/pending.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dbworkflow::history {
namespace {

namespace fs = std::filesystem;

/// Checks the entries of a journal against each other and against the files.
class reader {
public:
  reader(fs::path folder, journal from)
      : m_journal(std::move(from)) {
    m_out.folder = std::move(folder);
  }

  history read() {
    for (std::size_t i = 0; i < m_journal.entries.size(); ++i) {
      check_entry(i);
      read_file(i);
    }
    find_unlisted();
    return std::move(m_out);
  }

private:
  void at_entry(std::size_t i, std::string message, std::vector<std::string> hints) {
    text::diagnostic told;
    told.path = m_journal.file.path;
    told.where = {m_journal.lines[i], 1};
    told.message = std::move(message);
    told.hints = std::move(hints);
    m_out.problems.push_back(std::move(told));
  }

  void at_file(const std::string& path, std::string message, std::vector<std::string> hints) {
    text::diagnostic told;
    told.path = path;
    told.message = std::move(message);
    told.hints = std::move(hints);
    m_out.problems.push_back(std::move(told));
  }

  void check_entry(std::size_t i) {
    const auto& one = m_journal.entries[i];
    const auto expected = i == 0 ? std::string() : chain_hash(m_journal.entries[i - 1]);
    const auto restore = "restore it: git checkout -- " + m_journal.file.path;
    if (!m_tags.insert(one.tag).second) {
      at_entry(i, one.tag + " stands here for the second time",
               {"remove one of the two lines, or " + restore});
      return;
    }
    if (one.parent == expected) {
      if (const auto place = place_of(i); one.idx != place)
        at_entry(
            i, one.tag + " has number " + std::to_string(one.idx) + ", its place is " + std::to_string(place),
            {restore});
      return;
    }
    if (const auto twin = other_after(i)) {
      const auto& before = *twin == 0 ? std::string("the beginning") : m_journal.entries[*twin - 1].tag;
      at_entry(i, "two migrations follow " + before,
               {m_journal.entries[*twin].tag, one.tag,
                "mend: dbworkflow rebase    (re-numbers the migrations that only this branch has)"});
      return;
    }
    at_entry(i,
             one.tag + " does not follow what stands before it: an entry was removed, reordered or changed",
             {restore});
  }

  /// The number that the entry must have. One that was squashed has that of the last one it stands for.
  [[nodiscard]] std::size_t place_of(std::size_t i) const {
    if (i > 0) return m_journal.entries[i - 1].idx + 1;
    return m_journal.entries[i].replaces.empty() ? 0 : m_journal.entries[i].idx;
  }

  /// An earlier entry that claims the same place.
  [[nodiscard]] std::optional<std::size_t> other_after(std::size_t i) const {
    for (std::size_t j = 0; j < i; ++j) {
      if (m_journal.entries[j].parent == m_journal.entries[i].parent) return j;
    }
    return std::nullopt;
  }

  void read_file(std::size_t i) {
    const auto& one = m_journal.entries[i];
    const auto path = m_out.folder / (one.tag + ".sql");
    const auto shown = text::shown_path(path);
    migration made(one, {shown, {}});
    if (!fs::exists(path)) {
      at_file(shown, "is missing: the journal lists it as number " + std::to_string(one.idx),
              {"restore it: git checkout -- " + shown});
    } else {
      made.file.content = text::normalised(text::read_file(path));
      if (text::sha256(made.file.content) != one.sha256) edited(i, shown);
    }
    m_out.migrations.push_back(std::move(made));
  }

  void edited(std::size_t i, const std::string& shown) {
    std::vector<std::string> hints{"take the edit back: git checkout -- " + shown};
    if (i + 1 == m_journal.entries.size()) {
      hints.emplace_back("or, where no database has applied it: dbworkflow generate --amend");
    } else {
      hints.emplace_back("what has been committed is history: say what is to change in the schema files, "
                         "then dbworkflow generate");
    }
    at_file(shown, "was edited after it was written: it has not the checksum that the journal has of it",
            std::move(hints));
  }

  void find_unlisted() {
    std::error_code missing;
    std::set<std::string> names;
    for (const auto& one : fs::directory_iterator(m_out.folder, missing)) {
      const auto name = one.path().filename().string();
      if (one.path().extension() == ".sql" && name.front() != '.' &&
          !m_tags.contains(one.path().stem().string()))
        names.insert(name);
    }
    for (const auto& name : names) {
      at_file(text::shown_path(m_out.folder / name), "is not in the journal: it would never be applied",
              {"write migrations with dbworkflow generate (--custom for SQL of your own), or move the file "
               "away"});
    }
  }

  journal m_journal;
  history m_out;
  std::set<std::string> m_tags;
};

} // namespace

history read_held(const fs::path& folder) {
  const auto file = folder / "meta" / "_journal.json";
  journal found;
  if (std::error_code missing; fs::exists(file, missing)) {
    found = read_journal({text::shown_path(file), text::normalised(text::read_file(file))});
  }
  return reader(folder, std::move(found)).read();
}

history read(const fs::path& folder) {
  if (is_pending(folder)) {
    const folder_lock held(folder);
    finish_pending(folder);
  }
  const reading_lock held(folder);
  return read_held(folder);
}

void require_sound(const history& of) {
  if (!of.problems.empty()) throw text::error(text::exit_code::difference, of.problems);
}

} // namespace dbworkflow::history
