#include "compile/foreign_keys.hpp"

#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::compile {

task without_foreign_keys(const std::vector<schema_file>& files, const task& create_table) {
  auto out = create_table;
  const auto begin = files[out.file].parts.statements[out.statement].begin;
  for (const auto& key : files[out.file].declares[out.statement].foreign_keys) {
    for (const auto& part : key.to_remove) {
      std::fill_n(out.sql.begin() + static_cast<std::ptrdiff_t>(part.begin - begin), part.end - part.begin,
                  ' ');
    }
  }
  return out;
}

std::vector<task> foreign_key_tasks(const std::vector<schema_file>& files, const task& create_table) {
  std::vector<task> out;
  const auto& in = files[create_table.file];
  const auto& declares = in.declares[create_table.statement];
  const auto& table = declares.all.front().name;
  for (const auto& key : declares.foreign_keys) {
    task one;
    one.file = create_table.file;
    one.statement = create_table.statement;
    one.adds_foreign_key = true;
    one.append("ALTER TABLE ");
    one.append_source(in.content(), {table.begin, table.end});
    one.append(" ADD ");
    if (key.column.empty()) {
      one.append_source(in.content(), key.whole);
    } else {
      if (key.constraint_name.end > 0) one.append_source(in.content(), key.constraint_name);
      one.append(" FOREIGN KEY (" + text::quote_identifier(key.column) + ") ");
      one.append_source(in.content(), key.from_references);
    }
    out.push_back(std::move(one));
  }
  return out;
}

} // namespace dbworkflow::compile
