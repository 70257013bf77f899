// What the readers of all layouts need: files, numbers, moments.
#include "imports/readers.hpp"

#include "text/file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dbworkflow::imports {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& folder, bool deep) {
  std::vector<fs::path> out;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    if (at->is_directory()) {
      if (!deep || hidden) at.disable_recursion_pending();
    } else if (!hidden) {
      out.push_back(at->path().lexically_relative(folder));
    }
  }
  if (failed) {
    text::diagnostic told;
    told.path = text::shown_path(folder);
    told.message = "cannot be read: " + failed.message();
    throw text::error(text::exit_code::failed, told);
  }
  std::sort(out.begin(), out.end());
  return out;
}

script read_script(const fs::path& folder, const fs::path& below) {
  script out;
  out.path = below.generic_string();
  out.file = {text::shown_path(folder / below), text::normalised(text::read_file(folder / below))};
  out.up = {{0, out.file.content.size()}};
  return out;
}

std::string bytes_of(const fs::path& folder, const script& of) { return text::read_file(folder / of.path); }

void require_different_keys(const folder& of) {
  std::map<std::string, const script*> known;
  for (const auto& one : of.scripts) {
    const auto [found, fresh] = known.emplace(one.key, &one);
    if (fresh) continue;
    text::diagnostic told;
    told.path = one.file.path;
    told.message = fmt::format("has the number {} of {}: which comes first cannot be told", one.key,
                               found->second->path);
    told.hints = {"give one of them another number"};
    throw text::error(text::exit_code::failed, told);
  }
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string> moment_of(const std::string& number) {
  if (number.size() < 14 || !is_number(std::string_view(number).substr(0, 14))) return std::nullopt;
  const auto part = [&number](std::size_t at, std::size_t size) { return number.substr(at, size); };
  const auto month = std::stoi(part(4, 2));
  const auto day = std::stoi(part(6, 2));
  if (month < 1 || month > 12 || day < 1 || day > 31 || part(8, 2) > "23" || part(10, 2) > "59" ||
      part(12, 2) > "59")
    return std::nullopt;
  return fmt::format("{}-{}-{}T{}:{}:{}Z", part(0, 4), part(4, 2), part(6, 2), part(8, 2), part(10, 2),
                     part(12, 2));
}

bool number_less(std::string_view a, std::string_view b) {
  const auto bare = [](std::string_view text) {
    const auto first = text.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
  };
  const auto left = bare(a);
  const auto right = bare(b);
  return left.size() != right.size() ? left.size() < right.size() : left < right;
}

} // namespace dbworkflow::imports
