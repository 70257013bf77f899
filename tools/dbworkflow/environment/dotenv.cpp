#include "environment/dotenv.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace dbworkflow::environment {
namespace {

namespace fs = std::filesystem;

bool begins_name(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool in_name(char c) { return begins_name(c) || std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Reads one file from its beginning to its end.
class parser {
public:
  parser(const text::source& from, const lookup& is_set, const std::map<std::string, std::string>& earlier)
      : m_from(from)
      , m_text(from.content)
      , m_is_set(is_set)
      , m_earlier(earlier) {}

  std::vector<assignment> parse() {
    while (m_at < m_text.size()) {
      skip_blanks();
      if (m_at >= m_text.size() || m_text[m_at] == '\n') {
        ++m_at;
      } else if (m_text[m_at] == '#') {
        skip_line();
      } else {
        read_assignment();
      }
    }
    return std::move(m_found);
  }

private:
  [[noreturn]] void refuse(std::size_t at, const std::string& what, const std::string& remedy) const {
    text::diagnostic told;
    told.path = m_from.path;
    told.where = text::locate(m_text, at);
    told.message = what;
    told.hints = {remedy};
    throw text::error(text::exit_code::failed, told);
  }

  void skip_blanks() {
    while (m_at < m_text.size() && is_blank(m_text[m_at])) ++m_at;
  }
  void skip_line() { m_at = std::min(m_text.find('\n', m_at), m_text.size()); }

  std::string take_name() {
    const auto begin = m_at;
    if (m_at < m_text.size() && begins_name(m_text[m_at])) {
      while (m_at < m_text.size() && in_name(m_text[m_at])) ++m_at;
    }
    return std::string(m_text.substr(begin, m_at - begin));
  }

  void read_assignment() {
    const auto begin = m_at;
    auto name = take_name();
    if (name == "export" && m_at < m_text.size() && is_blank(m_text[m_at])) {
      skip_blanks();
      name = take_name();
    }
    if (name.empty()) refuse(m_at, "no name of a variable begins here", "a line is NAME=value, or # comment");
    skip_blanks();
    if (m_at >= m_text.size() || m_text[m_at] != '=')
      refuse(m_at, "\"=\" is missing after " + name, "a line is NAME=value; an empty value is NAME=");
    ++m_at;
    skip_blanks();
    auto value = read_value();
    m_found.push_back({std::move(name), std::move(value), text::locate(m_text, begin).line});
  }

  std::string read_value() {
    if (m_at >= m_text.size()) return {};
    const char quote = m_text[m_at];
    if (quote != '"' && quote != '\'') return read_bare();
    auto out = quote == '"' ? read_double() : read_single();
    skip_blanks();
    if (m_at < m_text.size() && m_text[m_at] == '#') skip_line();
    if (m_at < m_text.size() && m_text[m_at] != '\n')
      refuse(m_at, "something stands behind the closing quote", "put the whole value into the quotes");
    return out;
  }

  /// To the end of the line, or to a comment, which a blank goes before.
  std::string read_bare() {
    std::string out;
    std::size_t kept = 0; // without the blanks at the end; those of a variable's value stay
    while (m_at < m_text.size() && m_text[m_at] != '\n') {
      const char c = m_text[m_at];
      if (c == '#' && (out.empty() || is_blank(m_text[m_at - 1]))) break;
      if (c == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '$') {
        out += '$';
        m_at += 2;
      } else if (!take_variable(out)) {
        out += c;
        ++m_at;
      }
      if (!is_blank(c)) kept = out.size();
    }
    skip_line();
    out.resize(kept);
    return out;
  }

  std::string read_single() {
    const auto begin = m_at++;
    const auto end = m_text.find('\'', m_at);
    if (end == std::string_view::npos) refuse(begin, "this quote is not closed", "end the value with '");
    auto out = std::string(m_text.substr(m_at, end - m_at));
    m_at = end + 1;
    return out;
  }

  std::string read_double() {
    const auto begin = m_at++;
    std::string out;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
      if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
        take_escape(out);
      } else if (!take_variable(out)) {
        out += m_text[m_at++];
      }
    }
    if (m_at >= m_text.size()) refuse(begin, "this quote is not closed", "end the value with \"");
    ++m_at;
    return out;
  }

  void take_escape(std::string& to) {
    const char c = m_text[m_at + 1];
    m_at += 2;
    switch (c) {
    case 'n':
      to += '\n';
      break;
    case 'r':
      to += '\r';
      break;
    case 't':
      to += '\t';
      break;
    case '"':
    case '\\':
    case '$':
      to += c;
      break;
    default:
      to += '\\';
      to += c;
    }
  }

  /// `${NAME}` or `${NAME:-instead}`.
  bool take_variable(std::string& to) {
    if (!m_text.substr(m_at).starts_with("${")) return false;
    const auto begin = m_at;
    const auto end = m_text.find_first_of("}\n", begin);
    m_at += 2;
    const auto name = take_name();
    const bool closed = end != std::string_view::npos && m_text[end] == '}';
    const bool has_default = m_text.substr(m_at).starts_with(":-");
    if (!closed || name.empty() || (m_at != end && !has_default))
      refuse(begin, "\"${\" is no variable",
             "write ${NAME} or ${NAME:-instead}; a dollar sign itself is \\$");
    const auto value = value_of(name);
    if (!value && !has_default)
      refuse(begin, "the variable " + name + " is not set",
             "what is to stand instead: ${" + name + ":-instead}");
    to += value && !(has_default && value->empty()) ? *value
                                                    : std::string(m_text.substr(m_at + 2, end - m_at - 2));
    m_at = end + 1;
    return true;
  }

  [[nodiscard]] std::optional<std::string> value_of(const std::string& name) const {
    // What is set outside goes before what files say.
    if (auto outside = m_is_set(name)) return outside;
    const auto here = std::find_if(m_found.rbegin(), m_found.rend(),
                                   [&name](const assignment& one) { return one.name == name; });
    if (here != m_found.rend()) return here->value;
    const auto before = m_earlier.find(name);
    return before == m_earlier.end() ? std::nullopt : std::optional(before->second);
  }

  const text::source& m_from;
  std::string_view m_text;
  const lookup& m_is_set;
  const std::map<std::string, std::string>& m_earlier;
  std::size_t m_at = 0;
  std::vector<assignment> m_found;
};

/// True where the name can be part of a file's name, and is that of no other environment's file.
bool names_a_file(const std::string& environment) {
  return !environment.empty() && environment != "local" &&
         std::all_of(environment.begin(), environment.end(), in_name);
}

} // namespace

std::vector<assignment> parse_dotenv(const text::source& from, const lookup& is_set,
                                     const std::map<std::string, std::string>& earlier) {
  return parser(from, is_set, earlier).parse();
}

std::vector<env_file> read_env_files(const fs::path& folder, const std::string& environment,
                                     const lookup& is_set) {
  std::vector<fs::path> names{".env", ".env.local"};
  if (names_a_file(environment)) names.emplace_back(".env." + environment);
  std::vector<env_file> out;
  std::map<std::string, std::string> earlier;
  for (const auto& name : names) {
    const auto path = folder / name;
    std::error_code missing;
    if (!fs::exists(path, missing) || fs::is_directory(path, missing)) continue;
    const text::source from{text::shown_path(path), text::normalised(text::read_file(path))};
    out.push_back({path, parse_dotenv(from, is_set, earlier)});
    for (const auto& one : out.back().assignments) earlier[one.name] = one.value;
  }
  return out;
}

std::map<std::string, std::string> variables_of(const std::vector<env_file>& files, const lookup& is_set) {
  std::map<std::string, std::string> out;
  for (const auto& file : files) {
    for (const auto& one : file.assignments) {
      if (!is_set(one.name)) out[one.name] = one.value;
    }
  }
  return out;
}

} // namespace dbworkflow::environment
