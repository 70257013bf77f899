#include "history/section.hpp"

#include "text/spelling.hpp"

#include <algorithm>
#include <utility>

namespace dbworkflow::history {
namespace {

struct directive {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string word;
  std::string rest;
};

constexpr std::string_view head = "-- dbworkflow:";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

/// Only comments that begin their line: what is said beside a statement is for people.
bool begins_line(std::string_view content, std::size_t at) {
  while (at > 0 && (content[at - 1] == ' ' || content[at - 1] == '\t')) --at;
  return at == 0 || content[at - 1] == '\n';
}

std::vector<directive> directives_of(std::string_view content, const sql::split_result& parts) {
  std::vector<directive> out;
  for (const auto& comment : parts.comments) {
    const auto text = content.substr(comment.begin, comment.end - comment.begin);
    if (!text.starts_with(head) || !begins_line(content, comment.begin)) continue;
    const auto said = trimmed(text.substr(head.size()));
    const auto space = said.find_first_of(" \t");
    out.push_back(
        {comment.begin, comment.end, std::string(said.substr(0, space)),
         space == std::string_view::npos ? std::string() : std::string(trimmed(said.substr(space)))});
  }
  return out;
}

class cutter {
public:
  explicit cutter(const text::source& file)
      : m_file(file)
      , m_parts(sql::split(file.content))
      , m_directives(directives_of(file.content, m_parts)) {}

  sectioned cut() {
    refuse();
    std::size_t next = 0;
    for (const auto& statement : m_parts.statements) {
      for (; next < m_directives.size() && m_directives[next].begin < statement.begin; ++next)
        obey(m_directives[next]);
      add(statement);
    }
    for (; next < m_directives.size(); ++next) obey(m_directives[next]);
    std::erase_if(m_out.sections, [](const section& one) { return one.statements.empty(); });
    return std::move(m_out);
  }

private:
  void problem(std::size_t begin, std::size_t end, std::string message, std::vector<std::string> hints) {
    m_out.problems.push_back(text::at(m_file, begin, end - begin, std::move(message), std::move(hints)));
  }

  void refuse() {
    for (const auto& one : m_parts.meta_commands) {
      problem(one.begin, one.begin + one.text.size(),
              one.text + " is a command of psql, which no server understands",
              {"remove it; what it does must be said in SQL"});
    }
    for (const auto& one : m_parts.errors) problem(one.offset, one.offset + 1, one.message, {});
    for (const auto& one : m_parts.statements) {
      if (one.what == sql::category::transaction) {
        problem(
            one.begin, one.end, one.tag + " in a migration: DbWorkflow begins and commits by itself",
            {"remove it; where a commit is needed in between, begin a section:  -- dbworkflow: transaction"});
      }
      if (one.data_end > one.end) {
        problem(one.begin, one.end, "COPY … FROM stdin reads what follows only in psql",
                {"write the rows as INSERT, or load them as a seed"});
      }
    }
  }

  void obey(const directive& one) {
    if (one.word == "transaction" || one.word == "no-transaction") {
      m_out.sections.emplace_back().transactional = one.word == "transaction";
      m_limits = {};
    } else if (one.word == "lock-timeout" || one.word == "statement-timeout") {
      timeout(one);
    } else if (one.word == "allow") {
      // Whether it allows anything is lint's matter: a migration that is committed can be applied.
    } else if (one.word == "repeatable") {
      m_repeatable = true;
    } else if (one.word == "hazard") {
      if (one.rest.empty())
        problem(one.begin, one.end, "hazard without a name", {"-- dbworkflow: hazard NAME \"why\""});
    } else {
      std::vector<std::string> hints;
      if (const auto meant =
              text::nearest(one.word, {"transaction", "no-transaction", "lock-timeout", "statement-timeout",
                                       "repeatable", "hazard", "allow"})) {
        hints.push_back("did you mean \"" + *meant + "\"?");
      }
      hints.emplace_back(
          "known: transaction, no-transaction, lock-timeout, statement-timeout, repeatable, hazard, allow");
      problem(one.begin, one.end, "unknown directive \"" + one.word + "\"", std::move(hints));
    }
  }

  void timeout(const directive& one) {
    const auto digits = one.rest.find_first_not_of("0123456789");
    const auto unit = digits == std::string::npos ? std::string() : one.rest.substr(digits);
    const bool known = unit.empty() || unit == "ms" || unit == "s" || unit == "min" || unit == "h";
    if (one.rest.empty() || digits == 0 || !known) {
      problem(one.begin, one.end, one.word + " wants a time: 500ms, 5s, 1min", {});
      return;
    }
    (one.word == "lock-timeout" ? m_limits.lock : m_limits.statement) = one.rest;
  }

  section& current() {
    if (m_out.sections.empty()) m_out.sections.emplace_back();
    return m_out.sections.back();
  }

  /// What PostgreSQL refuses in a transaction gets a section of its own, also where nobody said so.
  void add(const sql::statement& one) {
    const bool apart = one.outside_transaction && current().transactional;
    if (apart) m_out.sections.emplace_back().transactional = false;
    current().statements.push_back(one);
    current().limits.push_back(m_limits);
    current().repeatable.push_back(std::exchange(m_repeatable, false));
    if (apart) m_out.sections.emplace_back();
  }

  const text::source& m_file;
  sql::split_result m_parts;
  std::vector<directive> m_directives;
  timeouts m_limits;         ///< of the statements to come, up to the end of the section
  bool m_repeatable = false; ///< the statement to come
  sectioned m_out;
};

} // namespace

sectioned cut_into_sections(const text::source& file) { return cutter(file).cut(); }

namespace {

/// What directives of that word say: a name, and in quotes why.
std::vector<declared_hazard> said_by(const text::source& file, std::string_view word) {
  std::vector<declared_hazard> out;
  for (const auto& one : directives_of(file.content, sql::split(file.content))) {
    if (one.word != word) continue;
    const auto space = one.rest.find_first_of(" \t");
    auto message = space == std::string::npos ? std::string() : std::string(trimmed(one.rest.substr(space)));
    if (message.size() > 1 && message.front() == '"' && message.back() == '"')
      message = message.substr(1, message.size() - 2);
    out.push_back({one.rest.substr(0, space), std::move(message), one.begin});
  }
  return out;
}

} // namespace

std::vector<declared_hazard> declared_hazards(const text::source& file) { return said_by(file, "hazard"); }

std::vector<allowance> allowances(const text::source& file) { return said_by(file, "allow"); }

const std::vector<section>& migration::sections() const {
  if (!m_sections) {
    auto cut = cut_into_sections(file);
    if (!cut.problems.empty()) throw text::error(text::exit_code::failed, std::move(cut.problems));
    m_sections = std::move(cut.sections);
  }
  return *m_sections;
}

migration parse_migration(const entry& of, text::source file) {
  migration out(of, std::move(file));
  static_cast<void>(out.sections());
  return out;
}

} // namespace dbworkflow::history
