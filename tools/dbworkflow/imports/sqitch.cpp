// Sqitch's folder: the plan gives the order, each change has a script below deploy/.
#include "imports/checksum.hpp"
#include "imports/readers.hpp"
#include "text/file.hpp"

#include <fmt/format.h>
#include <map>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;

/// A change as the plan has it.
struct planned {
  std::string name;
  std::size_t nth = 1; ///< among those of this name
  std::string created;
  std::size_t line = 0;
  std::string next_tag; ///< the first tag after it; empty: none
};

struct plan {
  std::string project;
  std::vector<planned> changes;
};

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

[[noreturn]] void refuse(const text::source& file, std::size_t line, std::string message,
                         std::vector<std::string> hints) {
  text::diagnostic told;
  told.path = file.path;
  told.where = {line, 1};
  told.line = std::string(text::line_at(file.content, line));
  told.length = std::max<std::size_t>(1, text::character_count(told.line));
  told.message = std::move(message);
  told.hints = std::move(hints);
  throw text::error(text::exit_code::failed, told);
}

/// The first word that is a moment: what stands before may be a list of dependencies.
std::string moment_in(const std::string& line) {
  for (std::size_t at = 0; at + 20 <= line.size(); ++at) {
    if (line[at + 4] == '-' && line[at + 7] == '-' && line[at + 10] == 'T' && line[at + 19] == 'Z' &&
        is_number(line.substr(at, 4)))
      return line.substr(at, 20);
  }
  return {};
}

plan read_plan(const text::source& file) {
  plan out;
  std::map<std::string, std::size_t> count;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < file.content.size();) {
    const auto end = std::min(file.content.find('\n', begin), file.content.size());
    const auto line = trimmed(file.content.substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '%') {
      if (line.starts_with("%project=")) out.project = trimmed(line.substr(9));
      continue;
    }
    const auto word = line.substr(0, line.find_first_of(" \t"));
    if (word[0] == '@') {
      for (auto& one : out.changes) {
        if (one.next_tag.empty()) one.next_tag = word;
      }
      continue;
    }
    if (word[0] == '-')
      refuse(file, number, "takes a change back, which is not known here",
             {"write it as a change of its own"});
    const auto name = word[0] == '+' ? word.substr(1) : word;
    out.changes.push_back({name, ++count[name], moment_in(line), number, {}});
  }
  return out;
}

/// A change that was reworked keeps its older script under the name of the tag that came after it.
fs::path script_of(const planned& one, const std::map<std::string, std::size_t>& last) {
  return fs::path("deploy") /
         (one.nth == last.at(one.name) ? one.name + ".sql" : one.name + one.next_tag + ".sql");
}

} // namespace

void read_sqitch(folder& into) {
  const auto path = into.path / "sqitch.plan";
  const text::source file{text::shown_path(path), text::normalised(text::read_file(path))};
  const auto found = read_plan(file);
  into.project = found.project;
  std::map<std::string, std::size_t> last;
  for (const auto& one : found.changes) last[one.name] = one.nth;
  for (const auto& one : found.changes) {
    const auto below = script_of(one, last);
    if (!fs::exists(into.path / below)) {
      refuse(file, one.line, fmt::format("there is no {}", text::shown_path(into.path / below)),
             {"restore it, or take the change out of the plan"});
    }
    auto made = read_script(into.path, below);
    made.key = fmt::format("{}#{}", one.name, one.nth);
    made.name = one.name;
    made.hash = sha1(bytes_of(into.path, made));
    if (!one.created.empty()) made.created = one.created;
    into.scripts.push_back(std::move(made));
  }
  for (const auto* name : {"revert", "verify"}) {
    if (!fs::is_directory(into.path / name)) continue;
    for (const auto& one : files_of(into.path / name, true)) {
      if (std::string_view(name) == "revert") ++into.ways_back;
      into.left_out.push_back((fs::path(name) / one).generic_string());
    }
  }
}

} // namespace dbworkflow::imports
