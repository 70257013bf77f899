#include "compile/suggestion.hpp"

#include "embedded/dbworkflow_compile.hpp"
#include "text/identifier.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dbworkflow::compile {
namespace {

/// Names of types that the grammar knows and the catalogs do not.
constexpr auto grammar_types = std::to_array<std::string_view>({
    "bigint",
    "bigserial",
    "boolean",
    "char",
    "character",
    "decimal",
    "double precision",
    "float",
    "int",
    "integer",
    "real",
    "serial",
    "smallint",
    "smallserial",
    "timestamp",
    "varchar",
});

std::optional<missing_kind> kind_of(const std::string& word) {
  if (word == "table") return missing_kind::table;
  if (word == "type") return missing_kind::type;
  if (word == "function") return missing_kind::routine;
  if (word == "schema") return missing_kind::schema;
  if (word == "role") return missing_kind::role;
  return std::nullopt;
}

std::optional<missing_kind> kind_of(sql::declared what) {
  using sql::declared;
  switch (what) {
  case declared::table:
  case declared::view:
  case declared::materialized_view:
    return missing_kind::table;
  case declared::enum_type:
  case declared::domain:
  case declared::composite_type:
  case declared::range_type:
  case declared::type:
    return missing_kind::type;
  case declared::routine:
    return missing_kind::routine;
  case declared::schema:
    return missing_kind::schema;
  default:
    return std::nullopt;
  }
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

} // namespace

suggestions::suggestions(postgres::connection& on, const std::vector<schema_file>& files)
    : m_connection(on)
    , m_files(files) {}

void suggestions::read() {
  if (std::exchange(m_read, true)) return;
  for (const auto& row : m_connection.execute(std::string(embedded::names)).rows) {
    if (const auto kind = kind_of(row[0].value_or("")))
      m_names[*kind].emplace(row[2].value_or(""), row[1].value_or(""));
  }
  for (const auto name : grammar_types) m_names[missing_kind::type].emplace(name, "pg_catalog");
  for (const auto& file : m_files) {
    for (const auto& declares : file.declares) {
      for (const auto& one : declares.all) {
        if (const auto kind = kind_of(one.what); kind && !one.name.name.empty()) {
          m_names[*kind].emplace(one.name.name, one.name.schema);
        }
      }
    }
  }
}

std::vector<std::string> suggestions::names(missing_kind kind) const {
  std::vector<std::string> out;
  const auto found = m_names.find(kind);
  if (found == m_names.end()) return out;
  for (const auto& [name, schema] : found->second) out.push_back(name);
  return out;
}

/// The columns of the tables that the statement speaks of.
std::vector<std::string> suggestions::columns_near(const missing_name& missing, const task& from) const {
  std::vector<std::string> spoken_of;
  const auto& in = m_files[from.file];
  for (const auto& token : in.tokens_of(from.statement))
    spoken_of.push_back(sql::name_of(in.content(), token));
  std::vector<std::string> out;
  for (const auto& file : m_files) {
    for (const auto& declares : file.declares) {
      for (const auto& one : declares.all) {
        if (one.what != sql::declared::column) continue;
        const bool near = missing.table == one.parent.name ||
                          std::find(spoken_of.begin(), spoken_of.end(), one.parent.name) != spoken_of.end();
        if (near) out.push_back(one.name.name);
      }
    }
  }
  return out;
}

std::optional<std::string> suggestions::found_elsewhere(const missing_name& missing) const {
  const auto names = m_names.find(missing.kind);
  if (names == m_names.end()) return std::nullopt;
  const auto found = names->second.find(missing.name);
  if (found == names->second.end() || found->second.empty() || found->second == missing.schema)
    return std::nullopt;
  if (found->second == "pg_catalog") return std::nullopt;
  return "there is one in schema " + quoted(found->second) + ": write  " +
         text::qualified(found->second, missing.name);
}

/// For a table that stands where a type is wanted: the column that was probably meant.
std::string suggestions::as_reference(const std::string& table, const task& from, std::size_t offset) {
  const std::string said = "that is a table: for a reference write  ";
  const auto& in = m_files[from.file];
  const sql::declaration* column = nullptr;
  for (const auto& one : in.declares[from.statement].all) {
    if (one.what == sql::declared::column && one.name.end <= offset) column = &one;
  }
  const auto& schema = m_names[missing_kind::table][table];
  const auto key =
      m_connection.query(std::string(embedded::key_of_table), {table, schema.empty() ? "public" : schema});
  if (column == nullptr || key.rows.empty())
    return said + "a column with  references " + text::quote_identifier(table);
  const auto& key_column = *key.rows.front()[0];
  auto name = column->name.name;
  if (!name.ends_with('_' + key_column)) name += '_' + key_column;
  auto out = said + text::quote_identifier(name) + ' ' + *key.rows.front()[1];
  const auto tokens = in.tokens_of(from.statement);
  sql::token_reader rest(in.content(), tokens);
  while (!rest.done() && rest.current().begin < offset) rest.skip();
  while (!rest.done() && !rest.sees(",") && !rest.sees(")")) {
    if (rest.take_all("not", "null")) {
      out += " not null";
      break;
    }
    rest.skip_group();
  }
  return out + " references " + text::quote_identifier(table) + " (" + text::quote_identifier(key_column) +
         ')';
}

std::optional<std::string> suggestions::for_missing(const missing_name& missing, const task& from,
                                                    std::size_t offset) {
  read();
  if (missing.kind == missing_kind::column) {
    const auto near = text::nearest(missing.name, columns_near(missing, from));
    return near ? std::optional("did you mean " + quoted(*near) + '?') : std::nullopt;
  }
  if (missing.kind == missing_kind::role) {
    return "DBWORKFLOW_DEV_URL names a server of yours, where no roles are made: make it there, or unset the "
           "variable";
  }
  if (auto elsewhere = found_elsewhere(missing)) return elsewhere;
  const auto near = text::nearest(missing.name, names(missing.kind));
  if (missing.kind == missing_kind::type) {
    const auto table = text::nearest(missing.name, names(missing_kind::table));
    const auto far = [&](const std::string& word) { return text::edit_distance(missing.name, word); };
    if (table && (!near || far(*table) < far(*near))) {
      return "did you mean " + quoted(*table) + "? " + as_reference(*table, from, offset);
    }
  }
  if (!near && missing.kind == missing_kind::schema)
    return "declare it:  create schema " + text::quote_identifier(missing.name);
  return near ? std::optional("did you mean " + quoted(*near) + '?') : std::nullopt;
}

} // namespace dbworkflow::compile
