#include "plan/mentions.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <variant>

namespace dbworkflow::plan {
namespace {

bool begins_name(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool continues_name(char c) {
  return begins_name(c) || std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '$';
}

/// The name whose opening quote is at `at`, which then is behind the closing one.
std::string take_quoted(std::string_view body, std::size_t& at) {
  std::string out;
  for (++at; at < body.size(); ++at) {
    if (body[at] == '"' && (at + 1 == body.size() || body[at + 1] != '"')) break;
    if (body[at] == '"') ++at;
    out += body[at];
  }
  at = std::min(at + 1, body.size());
  return out;
}

mentions read_names(std::string_view body) {
  mentions out;
  std::size_t at = 0;
  while (at < body.size()) {
    std::string name;
    const bool is_bare = at == 0 || body[at - 1] != '.';
    if (body[at] == '"') {
      name = take_quoted(body, at);
    } else if (begins_name(body[at])) {
      for (; at < body.size() && continues_name(body[at]); ++at) {
        const char c = body[at];
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      }
    } else {
      ++at;
      continue;
    }
    const auto next = body.find_first_not_of(" \t\r\n", at);
    if (next != std::string_view::npos && body[next] == '(') out.calls.insert(name);
    // What stands before a dot is a schema, a table or a row.
    if (is_bare && (next == std::string_view::npos || body[next] != '.')) out.bare.insert(name);
    out.names.insert(std::move(name));
  }
  return out;
}

/// C and internal functions have a symbol there.
template <class T> mentions in_body(const T& one) {
  if (!one.body || one.library || one.language == "internal") return {};
  return read_names(*one.body);
}

} // namespace

mentions mentions_of(const model::object& any) {
  if (const auto* one = std::get_if<model::function>(&any)) return in_body(*one);
  if (const auto* one = std::get_if<model::procedure>(&any)) return in_body(*one);
  return {};
}

elsewhere::elsewhere(const model::database& in) {
  const auto is_looked_up = [](model::kind type) {
    using model::kind;
    return model::is_routine(type) || type == kind::table || type == kind::view ||
           type == kind::materialized_view || type == kind::enum_type || type == kind::domain ||
           type == kind::composite_type || type == kind::range_type;
  };
  std::set<std::string> here;
  for (const auto& [id, any] : in.objects) {
    if (is_looked_up(id.type)) (id.schema == "public" ? here : m_names).insert(id.name);
  }
  for (const auto& name : here) m_names.erase(name);
}

bool elsewhere::is_meant_by(const mentions& body) const {
  return std::any_of(body.bare.begin(), body.bare.end(),
                     [this](const std::string& name) { return m_names.contains(name); });
}

} // namespace dbworkflow::plan
