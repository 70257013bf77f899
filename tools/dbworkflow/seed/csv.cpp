#include "seed/csv.hpp"

#include "text/diagnostic.hpp"

#include <fmt/format.h>
#include <set>

namespace dbworkflow::seed {
namespace {

[[noreturn]] void refuse(const std::string& path, std::size_t line, std::string message, std::string remedy) {
  text::diagnostic told;
  told.path = path;
  told.where = {line, 1};
  told.message = std::move(message);
  told.hints = {std::move(remedy)};
  throw text::error(text::exit_code::failed, told);
}

/// Reads records one after the other, counting lines as editors do.
class reader {
public:
  reader(const std::string& path, std::string_view content)
      : m_path(path)
      , m_text(content) {}

  [[nodiscard]] bool done() const { return m_at >= m_text.size(); }
  [[nodiscard]] std::size_t line() const { return m_line; }

  std::vector<postgres::value> record() {
    std::vector<postgres::value> out;
    while (true) {
      out.push_back(field());
      if (done()) return out;
      const char c = m_text[m_at++];
      if (c == ',') continue;
      if (c == '\r' && m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
      ++m_line;
      return out;
    }
  }

private:
  [[nodiscard]] static bool ends_field(char c) { return c == ',' || c == '\n' || c == '\r'; }

  postgres::value field() {
    if (done() || m_text[m_at] != '"') return bare();
    const auto begin = m_line;
    std::string out;
    ++m_at;
    while (true) {
      const auto quote = m_text.find('"', m_at);
      if (quote == std::string_view::npos)
        refuse(m_path, begin, "this quote is not closed", "a quote inside of quotes is written twice: \"\"");
      take(out, quote);
      ++m_at;
      if (done() || m_text[m_at] != '"') break;
      out += '"';
      ++m_at;
    }
    if (!done() && !ends_field(m_text[m_at]))
      refuse(m_path, m_line, "something stands behind a closing quote",
             "a quote inside of quotes is written twice: \"\"");
    return out;
  }

  void take(std::string& to, std::size_t end) {
    for (; m_at < end; ++m_at) {
      if (m_text[m_at] == '\n') ++m_line;
      to += m_text[m_at];
    }
  }

  postgres::value bare() {
    const auto begin = m_at;
    while (!done() && !ends_field(m_text[m_at])) {
      if (m_text[m_at] == '"')
        refuse(m_path, m_line, "a quote stands inside of an unquoted field",
               "put the whole field into quotes");
      ++m_at;
    }
    if (m_at == begin) return std::nullopt;
    return std::string(m_text.substr(begin, m_at - begin));
  }

  const std::string& m_path;
  std::string_view m_text;
  std::size_t m_at = 0;
  std::size_t m_line = 1;
};

std::vector<std::string> header(const std::string& path, reader& from) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  if (!from.done()) {
    for (auto& one : from.record()) out.push_back(one.value_or(std::string()));
  }
  for (const auto& name : out) {
    if (name.empty()) refuse(path, 1, "a column has no name", "the first line names the columns: id,name");
    if (!seen.insert(name).second)
      refuse(path, 1, fmt::format("column \"{}\" is named twice", name), "take one of them out");
  }
  if (out.empty()) refuse(path, 1, "the file is empty", "the first line names the columns: id,name");
  return out;
}

} // namespace

row_set read_csv(const std::string& path, std::string_view content) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (content.starts_with(mark)) content.remove_prefix(mark.size());
  reader from(path, content);
  row_set out;
  out.path = path;
  out.columns = header(path, from);
  while (!from.done()) {
    const auto line = from.line();
    auto row = from.record();
    if (row.size() == 1 && !row[0] && out.columns.size() > 1) continue; // an empty line
    if (row.size() != out.columns.size()) {
      refuse(path, line,
             fmt::format("this row has {} values, and there are {} columns", row.size(), out.columns.size()),
             "an empty field is NULL; a comma inside of a value needs quotes around it");
    }
    out.rows.push_back(std::move(row));
    out.lines.push_back(line);
  }
  return out;
}

} // namespace dbworkflow::seed
