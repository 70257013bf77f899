#include "rows/witness.hpp"

#include "embedded/dbworkflow_rows.hpp"
#include "rows/held.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dbworkflow::rows {
namespace {

using values = std::vector<postgres::value>;

std::string name_of(const seen_table& one) { return text::qualified(one.schema, one.name); }

/// What composite values hold was read behind all columns.
void take_held(seen_table& one) {
  for (auto& row : one.rows) {
    auto at = one.columns.size();
    for (auto& [place, held] : one.held) {
      const auto& document = row[at++];
      held.push_back(document ? postgres::value(held_in(*document)) : std::nullopt);
    }
    row.resize(one.columns.size());
  }
}

/// Columns and rows of tables that are known by number.
void read_rows(postgres::connection& on, witness& tables) {
  if (tables.empty()) return;
  std::vector<std::string> ids;
  std::map<oid, seen_table*> by_id;
  for (auto& one : tables) {
    ids.push_back(one.id);
    by_id[one.id] = &one;
  }
  const auto found = on.query(std::string(embedded::columns), {array_text(ids)});
  const auto at = [&found](const auto& row, const char* name) {
    return row[found.column(name)].value_or("");
  };
  for (const auto& row : found.rows) {
    auto& table = *by_id[at(row, "of")];
    if (at(row, "has_attributes") == "t") table.held[table.columns.size()];
    table.columns.push_back({at(row, "name"), std::stoi(at(row, "number")), at(row, "type"),
                             at(row, "type_text"), at(row, "not_null") == "t", at(row, "generated") == "t",
                             at(row, "has_default") == "t"});
  }
  std::vector<std::string> queries;
  for (const auto& one : tables) {
    std::string list;
    for (const auto& column : one.columns)
      list += (list.empty() ? "" : ", ") + text::quote_identifier(column.name) + "::text";
    for (const auto& [place, none] : one.held)
      list += ", to_json(" + text::quote_identifier(one.columns[place].name) + ")::text";
    queries.push_back(fmt::format("select {} from {}{}", list, one.partitioned ? "" : "only ", name_of(one)));
  }
  auto results = on.execute_all(queries);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    tables[i].rows = std::move(results[i].rows);
    take_held(tables[i]);
  }
}

/// The tables as they are now, each with the number it had; without their rows.
std::vector<std::pair<oid, seen_table>> find_now(postgres::connection& on, const witness& before) {
  std::vector<std::string> ids;
  std::vector<std::string> schemas;
  std::vector<std::string> names;
  for (const auto& one : before) {
    ids.push_back(one.id);
    schemas.push_back(one.schema);
    names.push_back(one.name);
  }
  const auto found =
      on.query(std::string(embedded::now), {array_text(ids), array_text(schemas), array_text(names)});
  const auto at = [&found](const auto& row, const char* name) {
    return row[found.column(name)].value_or("");
  };
  std::vector<std::pair<oid, seen_table>> out;
  for (const auto& row : found.rows) {
    seen_table one{at(row, "oid"),
                   at(row, "schema"),
                   at(row, "name"),
                   at(row, "is_partitioned") == "t",
                   at(row, "file"),
                   {},
                   {}};
    out.emplace_back(at(row, "was"), std::move(one));
  }
  return out;
}

/// The values of some columns, row by row, sorted.
std::vector<values> part_of(const seen_table& of, const std::vector<std::size_t>& columns) {
  std::vector<values> out;
  for (std::size_t i = 0; i < of.rows.size(); ++i) {
    out.emplace_back();
    for (const auto at : columns) {
      const auto held = of.held.find(at);
      out.back().push_back(held == of.held.end() ? of.rows[i][at] : held->second[i]);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// How many of the one list are in the other.
std::size_t kept(const std::vector<values>& before, const std::vector<values>& after) {
  std::vector<values> both;
  std::set_intersection(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(both));
  return both.size();
}

class comparison {
public:
  comparison(postgres::connection& on, const seen_table& before, const seen_table& after)
      : m_on(on)
      , m_before(before)
      , m_after(after) {}

  std::vector<finding> run() {
    const auto lost = m_before.rows.size() - std::min(m_before.rows.size(), m_after.rows.size());
    if (m_before.id != m_after.id) {
      add(finding::sort::table_remade, {}, fmt::format("{} was made anew", name_of(m_before)));
    } else if (m_before.file != m_after.file) {
      add(finding::sort::rewritten, {}, fmt::format("{} was rewritten", name_of(m_before)));
    }
    if (lost > 0) {
      add(finding::sort::rows_gone, {},
          fmt::format("{} of {} rows of {} are gone", lost, m_before.rows.size(), name_of(m_before)));
      return std::move(m_out); // values cannot be told apart any more
    }
    for (std::size_t i = 0; i < m_before.columns.size(); ++i) {
      if (!m_before.columns[i].generated) look_at(i);
    }
    compare_rows();
    return std::move(m_out);
  }

private:
  void add(finding::sort what, const std::string& column, std::string text) {
    m_out.push_back({what, m_before.schema, m_before.name, column, std::move(text)});
  }

  [[nodiscard]] std::optional<std::size_t> now(const column& was) const {
    const auto& all = m_after.columns;
    auto found = all.end();
    if (m_before.id == m_after.id) {
      found =
          std::find_if(all.begin(), all.end(), [&](const column& one) { return one.number == was.number; });
    }
    if (found == all.end())
      found = std::find_if(all.begin(), all.end(), [&](const column& one) { return one.name == was.name; });
    if (found == all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all.begin());
  }

  void look_at(std::size_t i) {
    const auto& was = m_before.columns[i];
    const auto j = now(was);
    if (!j) {
      add(finding::sort::column_gone, was.name,
          fmt::format("column {}.{} is gone", name_of(m_before), text::quote_identifier(was.name)));
      return;
    }
    const auto& is = m_after.columns[*j];
    if (is.generated) return;
    const bool is_same_type = is.type == was.type && is.type_text == was.type_text;
    const auto values_of = is_same_type ? column_values : column_texts;
    auto before = values_of(m_before, i);
    if (is.not_null && !was.not_null) std::erase_if(before, [](const values& row) { return !row.front(); });
    if (is_same_type) {
      if (is.not_null == was.not_null) {
        m_same.emplace_back(i, *j);
      } else {
        compare_column(was, before, values_of(m_after, *j), finding::sort::values_changed);
      }
      return;
    }
    const auto cast = converted(before, is.type_text);
    compare_column(was, cast.empty() ? before : cast, values_of(m_after, *j),
                   finding::sort::values_converted);
  }

  static std::vector<values> column_texts(const seen_table& of, std::size_t column) {
    std::vector<values> out;
    for (const auto& row : of.rows) out.push_back({row[column]});
    std::sort(out.begin(), out.end());
    return out;
  }

  static std::vector<values> column_values(const seen_table& of, std::size_t column) {
    return part_of(of, {column});
  }

  /// The values as PostgreSQL casts their texts; none where it does not.
  std::vector<values> converted(const std::vector<values>& from, const std::string& type) {
    std::string list;
    for (const auto& row : from) {
      list += list.empty() ? "" : ", ";
      list += "(" + (row.front() ? text::quote_literal(*row.front()) : "null") + ")";
    }
    if (list.empty()) return {};
    try {
      auto out = m_on.execute(fmt::format("select t::{}::text from (values {}) as v (t)", type, list)).rows;
      std::sort(out.begin(), out.end());
      return out;
    } catch (const postgres::server_error&) {
      return {}; // the migration converts in a way of its own
    }
  }

  bool compare_column(const column& was, const std::vector<values>& before, const std::vector<values>& after,
                      finding::sort what) {
    const auto same = kept(before, after);
    if (same == before.size()) return true;
    add(what, was.name,
        fmt::format("{} of {} values of {}.{} are {}", before.size() - same, before.size(), name_of(m_before),
                    text::quote_identifier(was.name),
                    what == finding::sort::values_changed ? "not what they were"
                                                          : "not what a cast makes of them"));
    return false;
  }

  /// The values of a row stay together.
  void compare_rows() {
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    bool good = true;
    for (const auto& [i, j] : m_same) {
      before.push_back(i);
      after.push_back(j);
    }
    if (kept(part_of(m_before, before), part_of(m_after, after)) == m_before.rows.size()) return;
    for (const auto& [i, j] : m_same) {
      good = compare_column(m_before.columns[i], column_values(m_before, i), column_values(m_after, j),
                            finding::sort::values_changed) &&
             good;
    }
    if (good)
      add(finding::sort::values_changed, {},
          fmt::format("values of {} are in other rows", name_of(m_before)));
  }

  postgres::connection& m_on;
  const seen_table& m_before;
  const seen_table& m_after;
  std::vector<std::pair<std::size_t, std::size_t>> m_same; ///< columns of the same type, before and now
  std::vector<finding> m_out;
};

} // namespace

witness look(postgres::connection& on, const std::vector<filled_table>& at) {
  witness asked;
  for (const auto& one : at) asked.push_back({one.id, one.schema, one.name, false, {}, {}, {}});
  witness out;
  for (auto& [was, one] : find_now(on, asked)) out.push_back(std::move(one));
  read_rows(on, out);
  return out;
}

known_rows known(const witness& before, const witness& now) {
  known_rows out;
  for (const auto& was : before) {
    const auto is =
        std::find_if(now.begin(), now.end(), [&was](const auto& one) { return one.id == was.id; });
    if (is == now.end()) continue;
    auto& rows = out[{was.schema, was.name}];
    for (const auto& row : is->rows) {
      rows.emplace_back();
      for (const auto& column : was.columns) {
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (is->columns[i].number == column.number) rows.back()[column.name] = row[i];
        }
      }
    }
  }
  return out;
}

table_names names_now(postgres::connection& on, const witness& of) {
  table_names out;
  for (const auto& [was, one] : find_now(on, of)) {
    if (was == one.id) out.emplace_back(one.schema, one.name);
  }
  return out;
}

std::vector<finding> compare(postgres::connection& on, const witness& before) {
  auto now = find_now(on, before);
  std::map<oid, std::size_t> at;
  witness after;
  for (auto& [was, one] : now) {
    at[was] = after.size();
    after.push_back(std::move(one));
  }
  read_rows(on, after);
  std::vector<finding> out;
  for (const auto& one : before) {
    const auto found = at.find(one.id);
    if (found == at.end()) {
      out.push_back(
          {finding::sort::table_gone, one.schema, one.name, {}, "table " + name_of(one) + " is gone"});
      continue;
    }
    for (auto& told : comparison(on, one, after[found->second]).run()) out.push_back(std::move(told));
  }
  return out;
}

} // namespace dbworkflow::rows
