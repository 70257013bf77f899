// A file for each migration, its number in front: golang-migrate, sqlx, Flyway, and whoever else has such
// files.
#include "imports/checksum.hpp"
#include "imports/readers.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;

std::string without(std::string text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.resize(text.size() - suffix.size());
  return text;
}

std::string digits_of(const std::string& name) {
  return name.substr(0, std::min(name.find_first_not_of("0123456789"), name.size()));
}

/// Without the zeros that it begins with.
std::string bare(const std::string& number) {
  return number.substr(std::min(number.find_first_not_of('0'), number.size() - 1));
}

/// Digits against digits as numbers, anything else as text.
bool natural_less(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const auto left = a.substr(0, std::min(a.find_first_not_of("0123456789"), a.size()));
    const auto right = b.substr(0, std::min(b.find_first_not_of("0123456789"), b.size()));
    if (left.empty() || right.empty()) {
      if (a.front() != b.front()) return a.front() < b.front();
      a.remove_prefix(1);
      b.remove_prefix(1);
      continue;
    }
    if (number_less(left, right) || number_less(right, left)) return number_less(left, right);
    a.remove_prefix(left.size());
    b.remove_prefix(right.size());
  }
  return a.empty() && !b.empty();
}

bool version_less(const script& a, const script& b) {
  if (a.repeatable != b.repeatable) return b.repeatable;
  return a.repeatable ? a.key < b.key : natural_less(a.key, b.key);
}

[[noreturn]] void refuse(const folder& into, const fs::path& file, std::string message,
                         std::vector<std::string> hints) {
  text::diagnostic told;
  told.path = text::shown_path(into.path / file);
  told.message = std::move(message);
  told.hints = std::move(hints);
  throw text::error(text::exit_code::failed, told);
}

/// True where the file beside a script says that it runs outside of a transaction.
bool runs_outside(const folder& into, const fs::path& file) {
  const auto beside = fs::path(file.string() + ".conf");
  if (std::error_code missing; !fs::exists(into.path / beside, missing)) return false;
  auto text = text::normalised(text::read_file(into.path / beside));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
  return text.find("executeInTransaction=false") != std::string::npos;
}

} // namespace

std::string flyway_version(std::string_view text) {
  std::string out;
  while (true) {
    const auto end = std::min(text.find_first_of("._"), text.size());
    const auto part = std::string(text.substr(0, end));
    out += (out.empty() ? "" : ".") + (part.empty() ? part : bare(part));
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  while (out.ends_with(".0")) out.resize(out.size() - 2);
  return out;
}

bool flyway_less(std::string_view a, std::string_view b) { return natural_less(a, b); }

void read_flyway(folder& into) {
  for (const auto& file : files_of(into.path, true)) {
    const auto name = file.filename().string();
    const auto apart = name.find("__");
    const bool named = apart != std::string::npos && name.size() > 1;
    const bool is_code =
        file.extension() == ".java" || file.extension() == ".kt" || file.extension() == ".class";
    if (named && is_code && (name[0] == 'V' || name[0] == 'R')) {
      refuse(into, file, "is a migration written in code, which no server can run",
             {"write what it does as SQL, under the same number, and take this file away"});
    }
    if (named && file.extension() == ".sql" && name[0] == 'B') {
      refuse(into, file, "is a baseline, which stands for the migrations up to it on new databases",
             {"take it away: the migrations themselves are taken over",
              "where they are gone, name it as a migration: V" + name.substr(1)});
    }
    if (named && file.extension() == ".sql" && name[0] == 'U') ++into.ways_back;
    if (!named || file.extension() != ".sql" || (name[0] != 'V' && name[0] != 'R')) {
      if (!name.ends_with(".sql.conf")) into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    one.name = without(name.substr(apart + 2), ".sql");
    one.repeatable = name[0] == 'R';
    auto words = one.name;
    std::replace(words.begin(), words.end(), '_', ' ');
    one.key = one.repeatable ? "R " + words : flyway_version(name.substr(1, apart - 1));
    one.placeholders = true;
    one.hash = crc32_of_lines(one.file.content);
    one.created = moment_of(name.substr(1, apart - 1));
    one.transactional = !runs_outside(into, file);
    into.scripts.push_back(std::move(one));
  }
  std::sort(into.scripts.begin(), into.scripts.end(), version_less);
}

void read_up_and_down_files(folder& into) {
  for (const auto& file : files_of(into.path)) {
    const auto name = file.filename().string();
    const auto digits = digits_of(name);
    const bool is_up = name.ends_with(".up.sql") ||
                       (into.from == tool::sqlx && name.ends_with(".sql") && !name.ends_with(".down.sql"));
    if (name.ends_with(".down.sql")) ++into.ways_back;
    if (!is_up || digits.empty() || name[digits.size()] != '_') {
      into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    one.key = bare(digits);
    one.name = without(without(name.substr(digits.size() + 1), ".sql"), ".up");
    one.created = moment_of(digits);
    if (into.from == tool::sqlx) {
      const auto bytes = bytes_of(into.path, one);
      one.hash = sha384(bytes);
      one.transactional = !bytes.starts_with("-- no-transaction");
    }
    into.scripts.push_back(std::move(one));
  }
  std::sort(into.scripts.begin(), into.scripts.end(), version_less);
}

void read_numbered(folder& into) {
  for (const auto& file : files_of(into.path)) {
    const auto name = file.filename().string();
    const auto first = name.find_first_of("0123456789");
    const bool is_back = name.ends_with(".down.sql") || name.ends_with(".undo.sql");
    if (is_back) ++into.ways_back;
    if (file.extension() != ".sql" || first == std::string::npos || is_back) {
      into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    one.key = name;
    auto stem = without(without(name, ".sql"), ".up");
    const auto rest = first == 0 ? stem.substr(digits_of(stem).size()) : stem;
    one.name = rest.empty() ? stem : rest.substr(std::min(rest.find_first_not_of("_-. "), rest.size()));
    one.created = moment_of(digits_of(name.substr(first)));
    into.scripts.push_back(std::move(one));
  }
  std::sort(into.scripts.begin(), into.scripts.end(),
            [](const script& a, const script& b) { return natural_less(a.key, b.key); });
}

} // namespace dbworkflow::imports
