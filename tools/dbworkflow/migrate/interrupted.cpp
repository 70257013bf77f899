#include "migrate/interrupted.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include "sql/declaration.hpp"
#include "text/identifier.hpp"

#include <array>
#include <span>
#include <string_view>

namespace dbworkflow::migrate {
namespace {

/// Statements that may run again, whatever became of them the first time.
constexpr auto repeatable = std::to_array<std::string_view>({
    "ALTER SYSTEM",
    "ANALYZE",
    "CLUSTER",
    "REINDEX",
    "VACUUM",
});

std::string written(const sql::found_name& name) {
  return (name.schema.empty() ? std::string() : text::quote_identifier(name.schema) + ".") +
         text::quote_identifier(name.name);
}

text::diagnostic open_question(const history::migration& of, const sql::statement& one, std::string fact) {
  return text::at(of.file, one.begin, one.tag.size(), std::move(fact),
                  {"look whether its effect is there; then go on with one of these:",
                   "dbworkflow migrate --interrupted skip     it is done",
                   "dbworkflow migrate --interrupted repeat   it is not, or may be done again"});
}

class look {
public:
  look(postgres::connection& on, const history::migration& of, const sql::statement& one, attempt earlier)
      : m_on(on)
      , m_of(of)
      , m_one(one)
      , m_parts(sql::split(of.file.content))
      , m_sent(earlier == attempt::sent) {}

  /// Nothing where nobody can tell.
  std::optional<ending> find() {
    if (m_one.tag == "CREATE INDEX") return created_index();
    if (m_one.tag == "ALTER TABLE") {
      if (const auto found = detached()) return found;
    }
    // What the server refused was not done, but for a routine that had committed before.
    if (!m_sent) return ending::not_done;
    if (m_one.tag == "DROP INDEX") return dropped_index();
    if (is_declared_repeatable()) return ending::not_done;
    for (const auto harmless : repeatable) {
      if (m_one.tag == harmless) return ending::not_done;
    }
    return std::nullopt;
  }

private:
  /// The statement as the splitting of the file has it: with its tokens.
  [[nodiscard]] std::span<const sql::token> tokens() const {
    for (const auto& again : m_parts.statements) {
      if (again.begin == m_one.begin) return m_parts.tokens_of(again);
    }
    return {};
  }

  [[nodiscard]] bool is_declared_repeatable() const {
    for (const auto& section : m_of.sections()) {
      for (std::size_t i = 0; i < section.statements.size(); ++i) {
        if (section.statements[i].begin == m_one.begin) return section.repeatable[i];
      }
    }
    return false;
  }

  std::optional<ending> created_index() {
    const auto names = sql::declared_by(m_of.file.content, m_one, tokens());
    if (names.all.empty()) return std::nullopt;
    return created_index(names.all.front());
  }

  std::optional<ending> created_index(const sql::declaration& index) {
    bool left_over = false;
    for (const auto& row :
         m_on.query(std::string(embedded::index_of_table), {written(index.parent), index.name.name}).rows) {
      const bool valid = row[1] == "t";
      if (row[2] != "t") {
        left_over = true;
      } else if (valid && m_sent) {
        return ending::done;
      } else if (!valid) {
        m_on.execute("drop index concurrently " + row[0].value_or(""));
      }
    }
    // PostgreSQL chooses the name: an index that is there, or half there, may be this one or another.
    if (index.name.name.empty() && (m_sent || left_over)) return std::nullopt;
    return ending::not_done;
  }

  std::optional<ending> dropped_index() {
    auto in = sql::token_reader(m_of.file.content, tokens());
    for (const auto* word : {"drop", "index", "concurrently"}) in.take(word);
    if (in.take("if")) return ending::not_done;
    const auto name = in.take_name();
    if (!name) return std::nullopt;
    const auto there = m_on.query(std::string(embedded::relation_exists), {written(*name)});
    return there.rows.at(0).at(0) == "t" ? ending::not_done : ending::done;
  }

  /// A partition that is half detached is detached: PostgreSQL allows nothing else.
  std::optional<ending> detached() {
    auto in = sql::token_reader(m_of.file.content, tokens());
    if (!in.take_all("alter", "table")) return std::nullopt;
    const auto parent = in.take_name();
    if (!parent || !in.take_all("detach", "partition")) return std::nullopt;
    const auto partition = in.take_name();
    if (!partition || !in.take("concurrently")) return std::nullopt;
    const auto found =
        m_on.query(std::string(embedded::detach_pending), {written(*parent), written(*partition)});
    if (found.rows.empty()) return ending::done;
    if (found.rows.front().front() != "t") return ending::not_done;
    m_on.execute("alter table " + written(*parent) + " detach partition " + written(*partition) +
                 " finalize");
    return ending::done;
  }

  postgres::connection& m_on;
  const history::migration& m_of;
  const sql::statement& m_one;
  sql::split_result m_parts;
  bool m_sent;
};

} // namespace

ending look_at(postgres::connection& on, const history::migration& of, const sql::statement& one,
               attempt earlier, interrupted wanted) {
  if (const auto found = look(on, of, one, earlier).find()) return *found;
  if (wanted == interrupted::repeat) return ending::not_done;
  if (wanted == interrupted::skip) return ending::done;
  throw text::error(
      text::exit_code::refused,
      open_question(of, one,
                    "an earlier run sent this statement and was cut short before its end was written down: "
                    "nobody can tell whether it was done"));
}

} // namespace dbworkflow::migrate
