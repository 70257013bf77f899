#include "seed/load.hpp"

#include "migrate/statement.hpp"
#include "postgres/copy.hpp"
#include "seed/json_rows.hpp"
#include "seed/order.hpp"
#include "seed/table.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace dbworkflow::seed {
namespace {

using clock = std::chrono::steady_clock;

constexpr const char* staging = "dbworkflow_seed";
constexpr std::size_t rows_between_news = 10'000;

std::chrono::microseconds since(clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start);
}

std::size_t count_of(const postgres::result& from) {
  return static_cast<std::size_t>(std::stoull(from.rows.at(0).at(0).value_or("0")));
}

/// Loads one set of rows: by COPY into a table of its own, then into their table.
class row_loader {
public:
  row_loader(postgres::connection& on, const row_set& rows, const listener& told)
      : m_on(on)
      , m_rows(rows)
      , m_told(told)
      , m_table(table_for(on, rows))
      , m_key(m_table.key_among(rows.columns)) {
    for (std::size_t i = 0; i < rows.columns.size(); ++i) m_staged.push_back("c" + std::to_string(i));
  }

  loaded load() {
    loaded out;
    out.path = m_rows.path;
    out.table = m_table.name;
    out.rows = m_rows.rows.size();
    stage();
    if (!m_key.empty()) require_keys_once();
    if (!m_key.empty()) out.added = count_of(m_on.execute(new_rows()));
    const auto affected = insert();
    if (m_key.empty()) out.added = affected;
    out.changed = affected - out.added;
    advance_sequences();
    m_on.execute(fmt::format("drop table pg_temp.{}", staging));
    out.took = since(m_start);
    return out;
  }

private:
  [[nodiscard]] static std::string joined(const std::vector<std::string>& parts, const char* between = ", ") {
    return fmt::format("{}", fmt::join(parts, between));
  }

  [[nodiscard]] std::vector<std::string> quoted(const std::vector<std::string>& names,
                                                const std::string& before = {}) const {
    std::vector<std::string> out;
    for (const auto& one : names) out.push_back(before + text::quote_identifier(one));
    return out;
  }

  /// The staged name of a column.
  [[nodiscard]] const std::string& staged(const std::string& column) const {
    const auto at = std::find(m_rows.columns.begin(), m_rows.columns.end(), column);
    return m_staged.at(static_cast<std::size_t>(at - m_rows.columns.begin()));
  }

  [[noreturn]] void refuse(const postgres::server_error& told, std::optional<std::size_t> row,
                           const std::string& column = {}) const {
    text::diagnostic out;
    out.path = m_rows.path;
    if (row) out.where = {m_rows.lines.at(*row), 1};
    out.message = fmt::format("{}{} ({})", column.empty() ? "" : column + ": ", told.message, told.sqlstate);
    if (told.detail) out.hints.push_back(*told.detail);
    if (told.hint) out.hints.push_back(*told.hint);
    throw text::error(text::exit_code::failed, out);
  }

  void stage() {
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < m_staged.size(); ++i)
      columns.push_back(text::quote_identifier(m_rows.columns[i]) + " as " + m_staged[i]);
    m_on.execute(
        fmt::format("create temporary table {} on commit drop as select 0::bigint as line, {} from {} "
                    "with no data",
                    staging, joined(columns), m_table.name));
    std::vector<std::string> names{"line"};
    names.insert(names.end(), m_staged.begin(), m_staged.end());
    std::size_t at = 0;
    std::vector<postgres::value> row;
    try {
      postgres::copy_rows(m_on, staging, names, [&]() -> const std::vector<postgres::value>* {
        if (at == m_rows.rows.size()) return nullptr;
        if (m_told.sent && at % rows_between_news == 0) m_told.sent(m_rows.path, at, since(m_start));
        fill(row, at++);
        return &row;
      });
    } catch (const postgres::server_error& refused) {
      refuse_copy(refused);
    }
    m_on.execute(fmt::format("analyze {}", staging));
  }

  void fill(std::vector<postgres::value>& row, std::size_t at) const {
    row.assign(1, std::to_string(at));
    for (std::size_t i = 0; i < m_rows.columns.size(); ++i) {
      const auto& value = m_rows.rows[at][i];
      if (!m_rows.is_json) {
        row.push_back(value);
        continue;
      }
      const auto* column = m_table.find(m_rows.columns[i]);
      row.push_back(text_of_json(value.value_or("null"), column->is_json, column->is_array));
    }
  }

  /// `COPY dbworkflow_seed, line 3, column c1: "x"`: the words are the server's language, the numbers are
  /// not.
  [[noreturn]] void refuse_copy(const postgres::server_error& told) const {
    const auto context = told.context.value_or(std::string());
    auto at = context.find(staging);
    at = at == std::string::npos ? context.size() : at + std::string_view(staging).size();
    const auto number_after = [&context](std::size_t& from) -> std::optional<std::size_t> {
      while (from < context.size() && std::isdigit(static_cast<unsigned char>(context[from])) == 0) ++from;
      if (from == context.size()) return std::nullopt;
      std::size_t length = 0;
      const auto out = std::stoull(context.substr(from), &length);
      from += length;
      return out;
    };
    const auto line = number_after(at);
    const auto column = number_after(at).value_or(m_rows.columns.size());
    if (!line || *line == 0 || *line > m_rows.rows.size()) refuse(told, std::nullopt);
    refuse(told, *line - 1,
           column < m_rows.columns.size() ? "column " + m_rows.columns[column] : std::string());
  }

  /// Two rows of one file cannot take the same place.
  void require_keys_once() {
    std::vector<std::string> keys;
    for (const auto& one : m_key) keys.push_back(staged(one));
    const auto found = m_on.execute(fmt::format(
        "select min(line), max(line) from {} where num_nulls({}) = 0 group by {} having count(*) > 1 "
        "order by 2 limit 1",
        staging, joined(keys), joined(keys)));
    if (found.rows.empty()) return;
    const auto first = std::stoull(found.rows[0][0].value_or("0"));
    const auto second = std::stoull(found.rows[0][1].value_or("0"));
    text::diagnostic out;
    out.path = m_rows.path;
    out.where = {m_rows.lines.at(second), 1};
    out.message =
        fmt::format("the key ({}) of this row is that of line {}", joined(m_key), m_rows.lines.at(first));
    out.hints = {"a row takes the place of the one with its key: take one of them out"};
    throw text::error(text::exit_code::failed, out);
  }

  [[nodiscard]] std::string new_rows() const {
    std::vector<std::string> same;
    for (const auto& one : m_key)
      same.push_back(fmt::format("t.{} = s.{}", text::quote_identifier(one), staged(one)));
    return fmt::format("select count(*) from {} s where not exists (select from {} t where {})", staging,
                       m_table.name, joined(same, " and "));
  }

  /// What puts the staged rows up to one into their table.
  [[nodiscard]] std::string insertion(std::size_t last) const {
    const auto into = fmt::format("insert into {} as t ({}) overriding system value ", m_table.name,
                                  joined(quoted(m_rows.columns)));
    if (m_key.empty()) return into + those_missing(last);
    std::vector<std::string> set;
    std::vector<std::string> changed;
    for (const auto& one : m_rows.columns) {
      if (std::find(m_key.begin(), m_key.end(), one) != m_key.end()) continue;
      if (m_table.find(one)->is_identity_always) continue;
      set.push_back(fmt::format("{0} = excluded.{0}", text::quote_identifier(one)));
      changed.push_back(one);
    }
    auto out = into + fmt::format("select {} from {} where line <= {} order by line on conflict ({}) do ",
                                  joined(m_staged), staging, last, joined(quoted(m_key)));
    if (set.empty()) return out + "nothing";
    // By their texts: some types (json) have no equality.
    return out + fmt::format("update set {} where row({})::text is distinct from row({})::text", joined(set),
                             joined(quoted(changed, "t.")), joined(quoted(changed, "excluded.")));
  }

  /// Without a key, rows are the same where all that is given is: as many are added as are missing.
  [[nodiscard]] std::string those_missing(std::size_t last) const {
    return fmt::format(
        "select {0} from (select *, row({0})::text as text, row_number() over (partition by row({0})::text "
        "order by "
        "line) as number from {1} where line <= {2}) s left join (select row({3})::text as text, count(*) as "
        "number "
        "from {4} group by 1) there using (text) where s.number > coalesce(there.number, 0) order by line",
        joined(m_staged), staging, last, joined(quoted(m_rows.columns)), m_table.name);
  }

  std::size_t insert() {
    if (m_rows.rows.empty()) return 0;
    const auto last = m_rows.rows.size() - 1;
    m_on.execute("savepoint dbworkflow_seed");
    try {
      const auto out = m_on.execute(insertion(last)).affected;
      m_on.execute("release dbworkflow_seed");
      return out;
    } catch (const postgres::server_error& refused) {
      m_on.execute("rollback to dbworkflow_seed");
      refuse(refused, first_refused(last));
    }
  }

  /// The first row without which those before are taken: half of the rest is tried each time.
  std::size_t first_refused(std::size_t last) {
    std::size_t good = 0; // so many rows are taken
    std::size_t bad = last + 1;
    while (bad - good > 1) {
      const auto middle = good + (bad - good) / 2;
      if (is_taken(middle - 1)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return bad - 1;
  }

  bool is_taken(std::size_t last) {
    try {
      m_on.execute(insertion(last));
      m_on.execute("rollback to dbworkflow_seed");
      return true;
    } catch (const postgres::server_error&) {
      m_on.execute("rollback to dbworkflow_seed");
      return false;
    }
  }

  /// The next value that a sequence gives must not be one that was loaded.
  void advance_sequences() {
    for (const auto& one : m_rows.columns) {
      const auto* column = m_table.find(one);
      if (column->sequence.empty()) continue;
      m_on.execute(
          fmt::format("select setval({0}, max({1})) from {2} having max({1}) >= (select last_value from {3})",
                      text::quote_literal(column->sequence), text::quote_identifier(one), m_table.name,
                      column->sequence));
    }
  }

  postgres::connection& m_on;
  const row_set& m_rows;
  const listener& m_told;
  table m_table;
  std::vector<std::string> m_key;
  std::vector<std::string> m_staged;
  clock::time_point m_start = clock::now();
};

loaded run_statements(postgres::connection& on, const history::migration& what, const std::string& path) {
  const auto start = clock::now();
  loaded out;
  out.path = path;
  for (const auto* one : migrate::statements_of(what)) {
    migrate::run(on, what, *one);
    ++out.rows;
  }
  // A file begins as the first did.
  on.execute(migrate::reset_session);
  out.took = since(start);
  return out;
}

} // namespace

std::vector<loaded> load(postgres::connection& on, const std::vector<std::filesystem::path>& files,
                         const listener& told) {
  std::vector<loaded> out;
  for (const auto& one : in_order(on, read_files(files))) {
    out.push_back(one.rows ? row_loader(on, *one.rows, told).load()
                           : run_statements(on, *one.statements, one.path));
    if (told.done) told.done(out.back());
  }
  // What was deferred is checked here, where it can still be told.
  on.execute("set constraints all immediate");
  return out;
}

} // namespace dbworkflow::seed
