#include "seed/json_rows.hpp"

#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace dbworkflow::seed {
namespace {

/// Goes through a JSON text that is known to be sound, giving parts of it as they are written.
class walker {
public:
  explicit walker(std::string_view text)
      : m_text(text) {}

  [[nodiscard]] char peek() {
    while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
      ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : '\0';
  }
  [[nodiscard]] std::size_t offset() const { return m_at; }

  /// Calls `each` before every element of the array or member of the object that begins here; `each` takes
  /// it.
  template <class F> void elements(F&& each) {
    static_cast<void>(peek());
    ++m_at;
    while (peek() != ']' && m_text[m_at] != '}') {
      each();
      if (peek() == ',') ++m_at;
      static_cast<void>(peek());
    }
    ++m_at;
  }

  std::string key() {
    const auto out = nlohmann::json::parse(value()).get<std::string>();
    static_cast<void>(peek());
    ++m_at; // the colon
    return out;
  }

  /// Any value, as it is written.
  std::string value() {
    static_cast<void>(peek());
    const auto begin = m_at;
    int depth = 0;
    do {
      const char c = m_text[m_at];
      if (c == '"') {
        string();
      } else if (c == '[' || c == '{') {
        ++depth;
        ++m_at;
      } else if (c == ']' || c == '}') {
        --depth;
        ++m_at;
      } else if (depth > 0) {
        ++m_at;
      } else {
        m_at = std::min(m_text.find_first_of(" \t\r\n,]}", m_at), m_text.size());
      }
    } while (depth > 0);
    return std::string(m_text.substr(begin, m_at - begin));
  }

private:
  void string() {
    for (++m_at; m_text[m_at] != '"'; ++m_at) {
      if (m_text[m_at] == '\\') ++m_at;
    }
    ++m_at;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

class reader {
public:
  reader(const std::string& path, std::string_view content)
      : m_file{path, std::string(content)}
      , m_walk(m_file.content) {}

  std::vector<row_set> read(const std::string& schema, const std::string& table) {
    require_sound();
    if (m_walk.peek() == '[') {
      rows(schema, table);
    } else if (m_walk.peek() == '{') {
      m_walk.elements([this] {
        const auto begin = m_walk.offset();
        const auto name = m_walk.key();
        auto parts = text::split_qualified(name);
        if (parts.empty() || parts.size() > 2) fail(begin, "\"" + name + "\" is no name of a table");
        if (m_walk.peek() != '[') fail(m_walk.offset(), "an array of rows is wanted here");
        rows(parts.size() == 2 ? parts[0] : std::string(), parts.back());
      });
    } else {
      fail(m_walk.offset(), "an array of rows, or an object of such arrays, is wanted here");
    }
    return std::move(m_sets);
  }

private:
  [[noreturn]] void fail(std::size_t offset, std::string message) const {
    throw text::error(
        text::exit_code::failed,
        text::at(m_file, offset, 1, std::move(message),
                 {R"(write [{"id": 1, "name": "Ada"}], or {"users": [{"id": 1}], "shop.orders": []})"}));
  }

  void require_sound() const {
    try {
      const auto whole = nlohmann::json::parse(m_file.content);
      if (whole.is_discarded()) fail(0, "this is no JSON");
    } catch (const nlohmann::json::parse_error& bad) {
      const std::string what = bad.what();
      const auto reason = what.find(": ", what.find("column"));
      fail(bad.byte > 0 ? bad.byte - 1 : 0,
           "this is no JSON: " + (reason == std::string::npos ? what : what.substr(reason + 2)));
    }
  }

  void rows(const std::string& schema, const std::string& table) {
    std::map<std::vector<std::string>, std::size_t> by_keys;
    m_walk.elements([&] {
      if (m_walk.peek() != '{') fail(m_walk.offset(), "a row is an object: {\"column\": value}");
      const auto begin = m_walk.offset();
      std::map<std::string, std::string> row;
      m_walk.elements([&] {
        const auto at = m_walk.offset();
        auto name = m_walk.key();
        if (row.contains(name)) fail(at, "column \"" + name + "\" is there twice");
        row.emplace(std::move(name), m_walk.value());
      });
      if (row.empty()) fail(begin, "a row has no columns");
      add(schema, table, row, text::locate(m_file.content, begin).line, by_keys);
    });
  }

  void add(const std::string& schema, const std::string& table, const std::map<std::string, std::string>& row,
           std::size_t line, std::map<std::vector<std::string>, std::size_t>& by_keys) {
    std::vector<std::string> keys;
    std::vector<postgres::value> values;
    for (const auto& [name, value] : row) {
      keys.push_back(name);
      values.emplace_back(value);
    }
    const auto [found, is_new] = by_keys.emplace(keys, m_sets.size());
    if (is_new) {
      m_sets.emplace_back();
      auto& made = m_sets.back();
      made.path = m_file.path;
      made.schema = schema;
      made.table = table;
      made.columns = keys;
      made.is_json = true;
    }
    m_sets[found->second].rows.push_back(std::move(values));
    m_sets[found->second].lines.push_back(line);
  }

  text::source m_file;
  walker m_walk;
  std::vector<row_set> m_sets;
};

std::string array_literal(const nlohmann::json& from, const std::string& json) {
  walker walk(json);
  std::string out = "{";
  std::size_t at = 0;
  walk.elements([&] {
    const auto part = walk.value();
    const auto& element = from.at(at++);
    if (out.size() > 1) out += ',';
    if (element.is_array()) {
      out += array_literal(element, part);
    } else if (element.is_null()) {
      out += "NULL";
    } else {
      const auto text = element.is_string() ? element.get<std::string>() : part;
      out += '"';
      for (const char c : text) out.append(c == '"' || c == '\\' ? "\\" : "").push_back(c);
      out += '"';
    }
  });
  return out + "}";
}

} // namespace

std::vector<row_set> read_json(const std::string& path, std::string_view content, const std::string& schema,
                               const std::string& table) {
  return reader(path, content).read(schema, table);
}

postgres::value text_of_json(const std::string& json, bool is_json_column, bool is_array_column) {
  if (json == "null") return std::nullopt;
  if (is_json_column) return json;
  if (json.front() == '"') return nlohmann::json::parse(json).get<std::string>();
  if (is_array_column && json.front() == '[') return array_literal(nlohmann::json::parse(json), json);
  return json;
}

} // namespace dbworkflow::seed
