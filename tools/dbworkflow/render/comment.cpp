// What many kinds have: comments, storage options, expressions.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <map>

namespace dbworkflow::render {
namespace {

std::map<std::string, std::string> by_name(const std::vector<std::string>& options) {
  std::map<std::string, std::string> out;
  for (const auto& one : options) {
    const auto equals = one.find('=');
    out.emplace(one.substr(0, equals), equals == std::string::npos ? "true" : one.substr(equals + 1));
  }
  return out;
}

std::string with_value(const std::string& name, const std::string& value) {
  return name + "=" + text::quote_literal(value);
}

} // namespace

std::string comment_on(const std::string& what, const std::optional<std::string>& comment) {
  return "comment on " + what + " is " + (comment ? text::quote_literal(*comment) : std::string("null"));
}

void add_comment(statements_list& to, const std::string& what, const std::optional<std::string>& comment) {
  if (comment) to.push_back(comment_on(what, comment));
}

std::string in_parentheses(const std::string& expression) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < expression.size(); ++at) {
    const char c = expression[at];
    if (c == '\'' || c == '"') {
      at = std::min(expression.find(c, at + 1), expression.size());
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && depth > 0) {
      --depth;
    }
    if (depth == 0 && at + 1 < expression.size()) return "(" + expression + ")";
  }
  return expression.starts_with('(') ? expression : "(" + expression + ")";
}

std::string option_list(const std::vector<std::string>& options) {
  std::string out;
  for (const auto& [name, value] : by_name(options))
    out += (out.empty() ? "" : ", ") + with_value(name, value);
  return "(" + out + ")";
}

void add_option_changes(statements_list& to, const std::string& head, const std::vector<std::string>& before,
                        const std::vector<std::string>& after) {
  const auto had = by_name(before);
  const auto has = by_name(after);
  std::string set;
  std::string reset;
  for (const auto& [name, value] : has) {
    const auto found = had.find(name);
    if (found == had.end() || found->second != value)
      set += (set.empty() ? "" : ", ") + with_value(name, value);
  }
  for (const auto& [name, value] : had) {
    if (!has.contains(name)) reset += (reset.empty() ? "" : ", ") + name;
  }
  if (!set.empty()) to.push_back(head + " set (" + set + ")");
  if (!reset.empty()) to.push_back(head + " reset (" + reset + ")");
}

} // namespace dbworkflow::render
