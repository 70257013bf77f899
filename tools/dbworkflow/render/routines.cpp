#include "render/routines.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dbworkflow::render {

using text::quote_identifier;
using text::quote_literal;

namespace {

/// `$$`, or what else the body does not hold.
std::string dollar_quoted(const std::string& body) {
  std::string tag = "$$";
  for (int number = 0; (body + "$").find(tag) != std::string::npos; ++number)
    tag = "$body" + (number == 0 ? std::string() : std::to_string(number)) + "$";
  return tag + body + tag;
}

/// Settings that are lists of names, whose value is kept as they were quoted.
bool is_list_of_names(const std::string& setting) {
  static constexpr auto lists = std::to_array<std::string_view>(
      {"local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries",
       "temp_tablespaces", "unix_socket_directories"});
  return std::find(lists.begin(), lists.end(), setting) != lists.end();
}

std::string name_list(const std::string& value) {
  std::string out;
  std::string name;
  bool quoted = false;
  const auto add = [&] {
    // No name at all cannot be said in double quotes.
    out += (out.empty() ? "" : ", ") + (name.empty() ? std::string("''") : quote_identifier(name));
    name.clear();
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '"') {
      const bool doubled = quoted && value.substr(i + 1, 1) == "\"";
      if (doubled)
        name += value[i++];
      else
        quoted = !quoted;
    } else if (c == ',' && !quoted) {
      add();
    } else if (c != ' ' || quoted) {
      name += c;
    }
  }
  add();
  return out;
}

std::map<std::string, std::string> by_name(const std::vector<std::string>& settings) {
  std::map<std::string, std::string> out;
  for (const auto& one : settings) {
    const auto equals = one.find('=');
    out.emplace(one.substr(0, equals), one.substr(equals + 1));
  }
  return out;
}

/// `work_mem`, `my.setting`.
std::string setting_name(const std::string& name) {
  std::string out;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto dot = std::min(name.find('.', begin), name.size());
    out += (out.empty() ? "" : ".") + quote_identifier(name.substr(begin, dot - begin));
    begin = dot + 1;
  }
  return out;
}

} // namespace

bool is_said_apart(const std::string& fact) {
  return fact == "comment" || fact == "owner" || fact == "grants";
}

std::string argument_list(const std::vector<model::argument>& all) {
  std::string out;
  for (const auto& one : all) {
    if (one.mode == "table") continue;
    if (!out.empty()) out += ", ";
    if (one.mode != "in") out += one.mode + " ";
    if (!one.name.empty()) out += quote_identifier(one.name) + " ";
    out += one.data_type;
    if (one.default_value) out += " default " + *one.default_value;
  }
  return out;
}

std::string body_clause(const std::optional<std::string>& body, const std::optional<std::string>& sql_body,
                        const std::optional<std::string>& library) {
  if (sql_body) return *sql_body;
  if (library) return "as " + quote_literal(*library) + ", " + quote_literal(body.value_or(""));
  return "as " + dollar_quoted(body.value_or(""));
}

std::string transform_clause(const std::vector<std::string>& types) {
  std::string out;
  for (const auto& one : types) out += (out.empty() ? " transform for type " : ", for type ") + one;
  return out;
}

std::string setting_clauses(const std::vector<std::string>& had, const std::vector<std::string>& has,
                            const std::string& before) {
  const auto old_values = by_name(had);
  const auto new_values = by_name(has);
  std::string out;
  for (const auto& [name, value] : new_values) {
    const auto found = old_values.find(name);
    if (found != old_values.end() && found->second == value) continue;
    out += before + "set " + setting_name(name) + " to " +
           (is_list_of_names(name) ? name_list(value) : quote_literal(value));
  }
  for (const auto& [name, value] : old_values) {
    if (!new_values.contains(name)) out += before + "reset " + setting_name(name);
  }
  return out;
}

} // namespace dbworkflow::render
