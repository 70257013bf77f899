#include "report/diagram.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dbworkflow::report {
namespace {

using model::kind;

/// Between double quotes, Mermaid takes everything but these.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? '\'' : c == '\n' || c == '\r' ? ' ' : c;
  return out + "\"";
}

/// A word of Mermaid: `timestamp(3) with time zone` → `timestamp(3)-with-time-zone`.
std::string word(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '(' || c == ')' || c == '[' || c == ']';
    out += plain ? c : '-';
  }
  // It begins with a letter or an underscore.
  const bool begins =
      !out.empty() && ((out[0] >= 'a' && out[0] <= 'z') || (out[0] >= 'A' && out[0] <= 'Z') || out[0] == '_');
  return begins ? out : "_" + out;
}

std::string shown_name(const model::object_id& table) {
  return table.schema == "public" ? table.name : table.schema + "." + table.name;
}

bool covers(const model::constraint& key, const std::vector<std::string>& columns) {
  const std::set<std::string> a(key.columns.begin(), key.columns.end());
  return a == std::set<std::string>(columns.begin(), columns.end());
}

class drawing {
public:
  explicit drawing(const model::database& of)
      : m_of(of) {}

  std::string draw() {
    std::string out = "erDiagram\n";
    for (const auto& [id, any] : m_of.objects) {
      const auto* table = std::get_if<model::table>(&any);
      if (table == nullptr || table->partition_of) continue;
      m_names.emplace(id, "t" + std::to_string(m_names.size() + 1));
    }
    for (const auto& [id, name] : m_names) out += entity(id, name);
    for (const auto& [id, name] : m_names) out += lines(id, name);
    return out;
  }

private:
  [[nodiscard]] std::string entity(const model::object_id& id, const std::string& name) const {
    auto out = "  " + name + "[" + quoted(shown_name(id)) + "]";
    const auto columns = model::columns_of(m_of, id.schema, id.name);
    if (columns.empty()) return out + "\n";
    out += " {\n";
    for (const auto* column : columns) {
      out += "    " + word(column->data_type) + " " + word(column->name) + marks(id, column->name);
      if (column->comment) out += " " + quoted(*column->comment);
      out += "\n";
    }
    return out + "  }\n";
  }

  /// ` PK, FK`
  [[nodiscard]] std::string marks(const model::object_id& table, const std::string& column) const {
    std::set<std::string> found;
    for (const auto* key : model::constraints_of(m_of, table.schema, table.name)) {
      if (std::find(key->columns.begin(), key->columns.end(), column) == key->columns.end()) continue;
      if (key->contype == "primary key") found.insert("PK");
      if (key->contype == "foreign key") found.insert("FK");
      if (key->contype == "unique" && key->columns.size() == 1) found.insert("UK");
    }
    std::string out;
    for (const char* mark : {"PK", "FK", "UK"}) {
      if (found.contains(mark)) out += (out.empty() ? " " : ", ") + std::string(mark);
    }
    return out;
  }

  [[nodiscard]] std::string lines(const model::object_id& id, const std::string& name) const {
    std::string out;
    const auto keys = model::constraints_of(m_of, id.schema, id.name);
    for (const auto* key : keys) {
      if (key->contype != "foreign key" || !key->referenced_table) continue;
      const auto target = model::parse_object_id("table " + *key->referenced_table);
      const auto other = target ? m_names.find(*target) : m_names.end();
      if (other == m_names.end()) continue;
      const bool one = std::any_of(keys.begin(), keys.end(), [key](const model::constraint* unique) {
        return (unique->contype == "primary key" || unique->contype == "unique") &&
               covers(*unique, key->columns);
      });
      const bool must = std::all_of(key->columns.begin(), key->columns.end(), [&](const std::string& column) {
        const auto* found = m_of.find<model::column>({kind::column, id.schema, id.name, column});
        return found != nullptr && found->not_null;
      });
      out += "  " + other->second + (must ? " ||--" : " |o--") + (one ? "o| " : "o{ ") + name + " : " +
             quoted(key->name) + "\n";
    }
    return out;
  }

  const model::database& m_of;
  std::map<model::object_id, std::string> m_names; ///< tables are told apart by names of the diagram
};

} // namespace

std::string mermaid_diagram(const model::database& of) { return drawing(of).draw(); }

} // namespace dbworkflow::report
