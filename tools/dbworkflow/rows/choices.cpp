#include "rows/choices.hpp"

#include "embedded/dbworkflow_rows.hpp"
#include "rows/documents.hpp"
#include "rows/values.hpp"

#include <set>

namespace dbworkflow::rows {
namespace {

/// What the rules of a table say of each of its columns.
std::vector<constants> spoken_of(const table& one) {
  std::vector<constants> out(one.columns.size());
  for (const auto& rule : one.rules) {
    if (rule.kind != rule::sort::check && rule.kind != rule::sort::bound) continue;
    const auto said = constants_in(rule.text);
    for (const auto column : rule.columns) out[column].take(said);
  }
  return out;
}

/// The literals that the server takes; asked for in one go.
std::set<std::pair<std::string, std::string>>
valid_ones(postgres::connection& on, const std::set<std::pair<std::string, std::string>>& asked) {
  if (asked.empty()) return {};
  std::vector<std::string> literals;
  std::vector<std::string> types;
  for (const auto& [literal, type] : asked) {
    literals.push_back(literal);
    types.push_back(type);
  }
  std::set<std::pair<std::string, std::string>> out;
  for (const auto& row :
       on.query(std::string(embedded::is_valid), {array_text(literals), array_text(types)}).rows) {
    const auto at = std::stoul(row.at(0).value()) - 1;
    out.emplace(literals[at], types[at]);
  }
  return out;
}

} // namespace

void prepare_attempts(postgres::connection& on) { on.execute(std::string(embedded::attempts)); }

attempt try_statement(postgres::connection& on, const std::string& sql) {
  const auto said = on.query(std::string(embedded::attempt), {array_text({sql})});
  const auto& row = said.rows.at(0);
  return {row[0].value_or(""), row[1].value_or(""), row[2].value_or(""), row[3].value_or("")};
}

std::map<oid, std::vector<std::vector<cell>>> find_choices(postgres::connection& on, const catalog& of) {
  const value_source source(of.types);
  std::map<oid, std::vector<std::vector<literal>>> found;
  std::set<std::pair<std::string, std::string>> uncertain;
  for (const auto& table : of.tables) {
    auto& columns = found[table.id];
    const auto said = spoken_of(table);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto& column = table.columns[i];
      columns.emplace_back();
      if (column.generated || table.partitioned) continue;
      columns.back() = source.literals(column.type, column.type_text, said[i]);
      for (const auto& one : columns.back()) {
        if (!one.certain) uncertain.emplace(one.text, column.type_text);
      }
    }
  }
  const auto valid = valid_ones(on, uncertain);
  const auto documents = find_documents(on, of);
  std::map<oid, std::vector<std::vector<cell>>> out;
  for (const auto& table : of.tables) {
    auto& choices = out[table.id];
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto& column = table.columns[i];
      choices.emplace_back();
      if (const auto made = documents.find({table.id, i}); made != documents.end()) {
        for (const auto& one : made->second) choices.back().push_back(cell::of(one));
      }
      for (const auto& one : found[table.id][i]) {
        if (one.certain || valid.contains({one.text, column.type_text}))
          choices.back().push_back(cell::of(one.text));
      }
      if (choices.back().empty() && column.has_default && !column.generated)
        choices.back().push_back({cell::form::standard, {}});
    }
  }
  return out;
}

} // namespace dbworkflow::rows
