#include "scaffold/place.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cerrno>
#include <sstream>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& reason) {
  text::diagnostic told;
  told.path = text::shown_path(path);
  told.message = "cannot be written: " + reason;
  throw text::error(text::exit_code::failed, told);
}

std::vector<std::string> lines_of(const std::string& content) {
  std::vector<std::string> out;
  std::istringstream in(content);
  for (std::string line; std::getline(in, line);) {
    if (line.ends_with('\r')) line.pop_back();
    out.push_back(line);
  }
  return out;
}

/// With the line ends of the text it is added to.
std::string in_line_ends_of(const std::string& there, const std::string& added) {
  if (there.find("\r\n") == std::string::npos) return added;
  std::string out;
  for (const char c : added) out += c == '\n' ? "\r\n" : std::string(1, c);
  return out;
}

void replace(const fs::path& path, const std::string& content) {
  // A link stays one: what it points to gets the new text.
  const auto target = fs::canonical(path);
  const auto rights = fs::status(target).permissions();
  text::write_file(target, content);
  fs::permissions(target, rights);
}

} // namespace

file_outcome create(const fs::path& folder, const wanted_file& wanted) {
  const auto path = folder / wanted.path;
  const auto beside = fs::path(path.string() + ".new-" + std::to_string(::getpid()));
  if (std::error_code none; fs::exists(fs::symlink_status(path, none))) {
    const bool same = fs::is_regular_file(path, none) && text::read_file(path) == wanted.content;
    return {wanted.path, same ? fate::unchanged : fate::kept, same ? std::string() : wanted.content};
  }
  text::write_file(beside, wanted.content);
  std::error_code failed;
  if (wanted.executable) {
    constexpr auto all = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
    fs::permissions(beside, all, fs::perm_options::add, failed);
  }
  // A link is made only where nothing has the name: a rename would go over what came meanwhile.
  fs::create_hard_link(beside, path, failed);
  std::error_code ignored;
  fs::remove(beside, ignored);
  if (failed == std::errc::file_exists) return {wanted.path, fate::kept, wanted.content};
  if (failed) fail(path, failed.message());
  return {wanted.path, fate::created, {}};
}

file_outcome add_lines(const fs::path& folder, const wanted_file& wanted) {
  const auto path = folder / wanted.path;
  if (!fs::exists(path)) return create(folder, wanted);
  const auto there = text::read_file(path);
  const auto has = lines_of(there);
  std::string missing;
  for (const auto& line : lines_of(wanted.content)) {
    if (std::find(has.begin(), has.end(), line) == has.end()) missing += line + '\n';
  }
  if (missing.empty()) return {wanted.path, fate::unchanged, {}};
  return append(folder, {wanted.path, missing});
}

file_outcome append(const fs::path& folder, const wanted_file& wanted) {
  const auto path = folder / wanted.path;
  const auto there = text::read_file(path);
  const bool ends = there.empty() || there.ends_with('\n');
  replace(path, there + in_line_ends_of(there, (ends ? "" : "\n") + wanted.content));
  return {wanted.path, fate::extended, wanted.content};
}

} // namespace dbworkflow::scaffold
