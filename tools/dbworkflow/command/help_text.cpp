#include "command/reference.hpp"

#include "report/terminal.hpp"
#include "text/source.hpp"

#include <algorithm>

namespace dbworkflow::command {
namespace {

struct row {
  std::string left;
  std::string right;
};

/// Rows in two columns; what does not fit beside its name goes below it.
std::string table(const std::vector<row>& rows, std::size_t width) {
  constexpr std::size_t margin = 2;
  constexpr std::size_t widest = 28;
  std::size_t column = 0;
  for (const auto& one : rows) {
    const auto size = text::character_count(one.left);
    if (size <= widest) column = std::max(column, size);
  }
  const auto at = margin + column + 2;
  std::string out;
  for (const auto& one : rows) {
    const auto size = text::character_count(one.left);
    out += std::string(margin, ' ') + one.left;
    out += size > column ? "\n" + std::string(at, ' ') : std::string(at - margin - size, ' ');
    constexpr std::size_t least = 20;
    const auto room = std::max(least, width > at ? width - at : 0);
    auto lines = report::wrapped(one.right, room, 0);
    for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n', end + 1))
      lines.insert(end + 1, std::string(at, ' '));
    out += lines + "\n";
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts, const char* by) {
  std::string out;
  for (const auto& one : parts) out += (out.empty() ? "" : by) + one;
  return out;
}

row row_of(const option_reference& one) {
  auto names = one.names;
  // Short names first, as everywhere.
  std::stable_sort(names.begin(), names.end(),
                   [](const auto& a, const auto& b) { return !a.starts_with("--") && b.starts_with("--"); });
  if (one.is_argument) return {one.value.empty() ? one.names.front() : one.value, one.help};
  return {joined(names, ", ") + (one.value.empty() ? "" : " " + one.value), one.help};
}

std::string options_text(const std::string& title, const std::vector<option_reference>& options,
                         std::size_t width) {
  std::vector<row> rows;
  for (const auto& one : options) rows.push_back(row_of(one));
  return rows.empty() ? std::string() : "\n" + title + "\n" + table(rows, width);
}

std::string commands_text(const command_reference& of, std::size_t width) {
  std::vector<std::string> groups;
  for (const auto& one : of.commands) {
    if (std::find(groups.begin(), groups.end(), one.group) == groups.end()) groups.push_back(one.group);
  }
  std::string out;
  for (const auto& group : groups) {
    std::vector<row> rows;
    for (const auto& one : of.commands) {
      if (one.group == group) rows.push_back({one.name, one.summary});
    }
    out += "\n" + group + "\n" + table(rows, width);
  }
  return out;
}

} // namespace

std::string help_text(const command_reference& program, const command_reference& of, std::size_t width) {
  std::string out = report::wrapped(of.summary, width, 0) + "\n\nUsage: " + usage_of(of) + "\n";
  out += commands_text(of, width);
  std::vector<option_reference> own;
  for (const auto& one : of.options) {
    const bool is_help = std::find(one.names.begin(), one.names.end(), "--help") != one.names.end();
    if (!is_help || of.path.empty()) own.push_back(one);
  }
  out += options_text(of.path.empty() ? "Options of all commands" : "Options", own, width);
  if (!of.path.empty()) out += options_text("Options of all commands", program.options, width);
  if (!of.examples.empty()) out += "\n";
  for (const auto& one : of.examples) out += "Example: " + one + "\n";
  return out;
}

} // namespace dbworkflow::command
