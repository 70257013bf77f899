// Files that hold both ways, told apart by comments: dbmate, goose, sql-migrate.
#include "imports/readers.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;

/// `-- migrate:up transaction:false` as the words behind what begins every mark of the tool.
struct mark {
  std::size_t begin = 0; ///< of its line
  std::size_t end = 0;   ///< one past its line
  std::vector<std::string> words;
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(" \t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t", begin), text.size());
    out.emplace_back(text.substr(begin, at - begin));
    for (auto& c : out.back()) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return out;
}

/// Marks count wherever a line begins with one: the tools read lines, not SQL.
std::vector<mark> marks_of(const std::string& content, std::string_view head) {
  std::vector<mark> out;
  for (std::size_t begin = 0; begin < content.size();) {
    const auto end = std::min(content.find('\n', begin), content.size());
    auto line = std::string_view(content).substr(begin, end - begin);
    const auto first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos) line.remove_prefix(first);
    const auto next = std::min(end + 1, content.size());
    if (line.starts_with("--")) {
      line.remove_prefix(2);
      const auto said = line.find_first_not_of(" \t");
      if (said != std::string_view::npos && line.substr(said).starts_with(head))
        out.push_back({begin, next, words_of(line.substr(said + head.size()))});
    }
    begin = next;
  }
  return out;
}

class marked_file {
public:
  marked_file(tool from, script& into, std::size_t& ways_back)
      : m_from(from)
      , m_into(into)
      , m_ways_back(ways_back) {}

  void read() {
    const auto& content = m_into.file.content;
    m_into.up.clear();
    const auto head = m_from == tool::dbmate ? "migrate:" : m_from == tool::goose ? "+goose" : "+migrate";
    std::size_t from = 0;
    for (const auto& one : marks_of(content, head)) {
      take(from, one.begin);
      obey(one);
      from = one.end;
    }
    take(from, content.size());
    if (!m_saw_up) {
      text::diagnostic told;
      told.path = m_into.file.path;
      told.message = fmt::format("has no line  -- {}{}: it is no migration of {}", head,
                                 m_from == tool::dbmate ? "up" : " Up", name_of(m_from));
      told.hints = {"add it, or move the file away"};
      throw text::error(text::exit_code::failed, told);
    }
  }

private:
  void take(std::size_t begin, std::size_t end) {
    if (m_is_up && begin < end) m_into.up.push_back({begin, end});
  }

  void obey(const mark& one) {
    const auto has = [&one](std::string_view word) {
      return std::find(one.words.begin(), one.words.end(), word) != one.words.end();
    };
    if (one.words.empty()) return;
    const auto& first = one.words.front();
    if (first == "up") {
      m_saw_up = m_is_up = true;
      if (has("transaction:false") || has("notransaction")) m_into.transactional = false;
    } else if (first == "down") {
      m_is_up = false;
      ++m_ways_back;
    } else if (first == "no" && has("transaction")) {
      m_into.transactional = false;
    } else if (first == "envsub") {
      m_into.placeholders = m_into.placeholders || has("on");
    } else if (first != "statementbegin" && first != "statementend" && m_is_up) {
      throw text::error(text::exit_code::failed,
                        text::at(m_into.file, one.begin, one.end - one.begin - 1,
                                 "this mark of " + name_of(m_from) + " is not known here",
                                 {"say in SQL what it does, and remove it"}));
    }
  }

  tool m_from;
  script& m_into;
  std::size_t& m_ways_back;
  bool m_is_up = false;
  bool m_saw_up = false;
};

bool sql_migrate_less(const script& a, const script& b) {
  const auto digits = [](const std::string& key) {
    return key.substr(0, key.find_first_not_of("0123456789"));
  };
  const auto left = digits(a.key);
  const auto right = digits(b.key);
  if (!left.empty() && !right.empty() && left != right &&
      (number_less(left, right) || number_less(right, left)))
    return number_less(left, right);
  return a.key < b.key;
}

void refuse_code(const folder& into, const fs::path& file) {
  text::diagnostic told;
  told.path = text::shown_path(into.path / file);
  told.message = "is a migration written in code, which no server can run";
  told.hints = {"write what it does as SQL, under the same number, and take this file away"};
  throw text::error(text::exit_code::failed, told);
}

} // namespace

void read_marked(folder& into) {
  for (const auto& file : files_of(into.path)) {
    const auto name = file.filename().string();
    const auto digits = name.substr(0, name.find_first_not_of("0123456789"));
    const bool is_code = into.from == tool::goose && file.extension() == ".go" && !digits.empty() &&
                         !name.ends_with("_test.go");
    if (is_code) refuse_code(into, file);
    if (file.extension() != ".sql" || (digits.empty() && into.from != tool::sql_migrate)) {
      into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    one.key = into.from == tool::sql_migrate ? name
              : into.from == tool::goose
                  ? digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1))
                  : digits;
    const auto rest = file.stem().string().substr(digits.size());
    one.name = rest.substr(std::min(rest.find_first_not_of("_-"), rest.size()));
    one.created = moment_of(digits);
    marked_file(into.from, one, into.ways_back).read();
    into.scripts.push_back(std::move(one));
  }
  if (into.from == tool::sql_migrate) {
    std::sort(into.scripts.begin(), into.scripts.end(), sql_migrate_less);
  } else if (into.from == tool::goose) {
    std::sort(into.scripts.begin(), into.scripts.end(),
              [](const script& a, const script& b) { return number_less(a.key, b.key); });
  }
}

} // namespace dbworkflow::imports
