#include "imports/convert.hpp"

#include "imports/copy_data.hpp"
#include "sql/statement.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dbworkflow::imports {
namespace {

constexpr auto npos = std::string::npos;

lined_text replaced(const lined_text& from, const std::vector<replacement>& replacements) {
  std::vector<edit> edits;
  for (std::size_t at = 0; at < from.text.size();) {
    const auto found = std::find_if(replacements.begin(), replacements.end(), [&](const replacement& one) {
      return from.text.compare(at, one.text.size(), one.text) == 0;
    });
    if (found == replacements.end()) {
      ++at;
      continue;
    }
    edits.push_back({at, at + found->text.size(), found->value});
    at += found->text.size();
  }
  return edited(from, edits);
}

/// What is to go, with its line where nothing else stands on it.
edit removal(const std::string& content, std::size_t begin, std::size_t end) {
  auto first = begin;
  while (first > 0 && (content[first - 1] == ' ' || content[first - 1] == '\t')) --first;
  auto last = end;
  while (last < content.size() && (content[last] == ' ' || content[last] == '\t')) ++last;
  const bool begins_line = first == 0 || content[first - 1] == '\n';
  const bool ends_line = last == content.size() || content[last] == '\n';
  if (begins_line && ends_line) return {first, std::min(last + 1, content.size()), {}};
  if (ends_line) return {first, last, {}};
  return {begin, end, {}};
}

/// Drizzle sends what stands between two of its marks by itself, also without a semicolon.
lined_text without_breakpoints(const lined_text& from) {
  const auto parts = sql::split(from.text);
  std::vector<edit> edits;
  for (const auto& comment : parts.comments) {
    if (!std::string_view(from.text).substr(comment.begin).starts_with("--> statement-breakpoint")) continue;
    for (const auto& one : parts.statements) {
      if (comment.begin < one.begin || comment.begin > one.end) continue;
      std::size_t end = one.begin;
      for (const auto& token : parts.tokens_of(one)) {
        if (token.begin < comment.begin) end = token.end;
      }
      edits.push_back({end, end, ";"});
    }
    edits.push_back(removal(from.text, comment.begin, comment.end));
  }
  return edited(from, edits);
}

constexpr auto harmless_commands =
    std::to_array<std::string_view>({"\\a", "\\echo", "\\encoding", "\\pset", "\\qecho", "\\restrict", "\\t",
                                     "\\timing", "\\unrestrict", "\\warn", "\\x"});
constexpr auto harmless_variables =
    std::to_array<std::string_view>({"ECHO", "ON_ERROR_STOP", "QUIET", "SHOW_CONTEXT", "VERBOSITY"});

class converter {
public:
  converter(const script& of, const std::vector<replacement>& replacements, lined_text from)
      : m_script(of)
      , m_replacements(replacements)
      , m_from(std::move(from))
      , m_parts(sql::split(m_from.text))
      , m_mode(of.transactional) {}

  converted convert() {
    for (const auto& one : m_parts.errors) problem(one.offset, 1, one.message, {});
    if (m_script.placeholders) find_placeholders();
    for (const auto& one : m_parts.meta_commands) meta_command(one);
    for (std::size_t i = 0; i < m_parts.statements.size(); ++i) statement(i);
    std::sort(m_edits.begin(), m_edits.end(), [](const edit& a, const edit& b) { return a.begin < b.begin; });
    return {edited(m_from, m_edits), std::move(m_problems)};
  }

private:
  void problem(std::size_t at, std::size_t size, std::string message, std::vector<std::string> hints) {
    m_problems.push_back(
        at_origin(text::at({m_script.file.path, m_from.text}, at, size, std::move(message), std::move(hints)),
                  m_from, m_script));
  }

  [[nodiscard]] bool in_comment(std::size_t at) const {
    return std::any_of(m_parts.comments.begin(), m_parts.comments.end(),
                       [at](const sql::comment& one) { return at >= one.begin && at < one.end; });
  }

  void find_placeholders() {
    for (auto at = m_from.text.find("${"); at != npos; at = m_from.text.find("${", at + 1)) {
      const auto end = m_from.text.find_first_of("}\n", at);
      if (end == npos || m_from.text[end] != '}' || in_comment(at)) continue;
      const auto whole = m_from.text.substr(at, end + 1 - at);
      problem(at, whole.size(), whole + " stands for something that these files do not tell",
              {fmt::format("say what: --replace '{}=VALUE'", whole),
               fmt::format("where it means itself: --replace '{0}={0}'", whole)});
    }
  }

  void meta_command(const sql::meta_command& one) {
    const auto end = std::min(m_from.text.find('\n', one.begin), m_from.text.size());
    const auto rest = m_from.text.substr(one.begin + one.text.size(), end - one.begin - one.text.size());
    if (is_harmless(one.text, rest)) {
      m_edits.push_back(removal(m_from.text, one.begin, end));
      return;
    }
    problem(one.begin, one.text.size(), one.text + " is a command of psql, which no server understands",
            remedies(one.text, rest));
  }

  static std::string first_word(const std::string& rest) {
    const auto begin = std::min(rest.find_first_not_of(" \t"), rest.size());
    return rest.substr(begin, rest.find_first_of(" \t", begin) - begin);
  }

  [[nodiscard]] bool is_harmless(const std::string& command, const std::string& rest) const {
    if (std::find(harmless_commands.begin(), harmless_commands.end(), command) != harmless_commands.end())
      return true;
    if (command != "\\set") return false;
    const auto name = first_word(rest);
    return std::find(harmless_variables.begin(), harmless_variables.end(), name) !=
               harmless_variables.end() ||
           std::any_of(m_replacements.begin(), m_replacements.end(), [&name](const replacement& given) {
             return given.text == ":" + name || given.text == ":'" + name + "'" ||
                    given.text == ":\"" + name + "\"";
           });
  }

  static std::vector<std::string> remedies(const std::string& command, const std::string& rest) {
    if (command == "\\set") {
      const auto name = first_word(rest);
      return {fmt::format("say what it stands for where it is used: --replace ':{}=VALUE'", name)};
    }
    if (command.starts_with("\\i")) return {"put the text of that file in its place"};
    return {"remove it; what it does must be said in SQL"};
  }

  void statement(std::size_t i) {
    const auto& one = m_parts.statements[i];
    if (one.what == sql::category::transaction) {
      boundary(i);
      return;
    }
    m_section_holds = true;
    if (one.data_end > one.end) copy(one);
  }

  void copy(const sql::statement& one) {
    const auto made = insert_for(m_from.text, one, m_parts.tokens_of(one));
    if (made) {
      m_edits.push_back({one.begin, one.data_end, *made});
    } else {
      problem(one.begin, one.end - one.begin,
              "COPY … FROM stdin with options reads what follows only in psql", {"write the rows as INSERT"});
    }
  }

  /// One past the semicolon of a statement.
  [[nodiscard]] std::size_t end_with_semicolon(std::size_t i) const {
    const auto& one = m_parts.statements[i];
    const auto limit =
        i + 1 < m_parts.statements.size() ? m_parts.statements[i + 1].begin : m_from.text.size();
    for (const auto& token : sql::scan(m_from.text, one.end, limit).tokens) {
      if (sql::is(m_from.text, token, ";")) return token.end;
    }
    return one.end;
  }

  [[nodiscard]] bool is_plain(const sql::statement& one) const {
    const auto tokens = m_parts.tokens_of(one);
    if (one.tag == "START TRANSACTION") return tokens.size() == 2;
    return (one.tag == "BEGIN" || one.tag == "COMMIT") &&
           (tokens.size() == 1 || (tokens.size() == 2 && (sql::is(m_from.text, tokens[1], "transaction") ||
                                                          sql::is(m_from.text, tokens[1], "work"))));
  }

  /// BEGIN and COMMIT: the statements behind them are another section.
  void boundary(std::size_t i) {
    const auto& one = m_parts.statements[i];
    if (!is_plain(one)) {
      problem(one.begin, one.end - one.begin,
              one.tag + " in a migration: DbWorkflow begins and commits by itself",
              {"remove it; only plain BEGIN and COMMIT are understood here"});
      return;
    }
    const bool mode = one.tag == "COMMIT" ? m_script.transactional : true;
    const auto end = end_with_semicolon(i);
    const bool last = i + 1 == m_parts.statements.size();
    const bool replaced_by_next = !last && m_parts.statements[i + 1].what == sql::category::transaction;
    if (last || replaced_by_next || (!m_section_holds && mode == m_mode)) {
      m_edits.push_back(removal(m_from.text, one.begin, end));
      return;
    }
    m_mode = mode;
    m_section_holds = false;
    m_edits.push_back(directive(one.begin, end, mode ? "transaction" : "no-transaction"));
  }

  /// A directive in the place of a statement, on a line of its own.
  [[nodiscard]] edit directive(std::size_t begin, std::size_t end, const std::string& word) const {
    auto out = removal(m_from.text, begin, end);
    const bool begins_line = out.begin == 0 || m_from.text[out.begin - 1] == '\n';
    const bool ends_line = out.end == m_from.text.size() || m_from.text[out.end - 1] == '\n';
    const bool at_line_end = out.end < m_from.text.size() && m_from.text[out.end] == '\n';
    out.text =
        (begins_line ? "" : "\n") + ("-- dbworkflow: " + word) + (at_line_end && !ends_line ? "" : "\n");
    return out;
  }

  const script& m_script;
  const std::vector<replacement>& m_replacements;
  lined_text m_from;
  sql::split_result m_parts;
  std::vector<edit> m_edits;
  std::vector<text::diagnostic> m_problems;
  bool m_mode;                  ///< of the section that is being read: in a transaction
  bool m_section_holds = false; ///< statements
};

} // namespace

text::diagnostic at_origin(const text::diagnostic& told, const lined_text& of, const script& one) {
  auto out = told;
  out.path = one.file.path;
  if (out.where.line > 0 && out.where.line <= of.origins.size())
    out.where.line = of.origins.at(out.where.line - 1);
  return out;
}

converted convert(const folder& of, const script& one, const std::vector<replacement>& replacements) {
  auto text = replaced(lines_of(one.file.content, one.up), replacements);
  if (of.from == tool::drizzle) text = without_breakpoints(text);
  auto out = converter(one, replacements, std::move(text)).convert();
  if (!out.text.text.empty() && !out.text.text.ends_with('\n')) out.text.text += '\n';
  if (!one.transactional) out.text = headed(out.text, "-- dbworkflow: no-transaction");
  out.text = headed(out.text, fmt::format("-- {}: {}", name_of(of.from), one.path));
  return out;
}

} // namespace dbworkflow::imports
