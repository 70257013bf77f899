#include "codegen/design.hpp"

#include "codegen/names.hpp"
#include "codegen/type_map.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dbworkflow::codegen {
namespace {

using model::kind;
using model::object_id;

/// Names of the support header and of the umbrella, which no table or enum can have.
const std::set<std::string> root_names{"detail", "interval",           "last_migration", "numeric",
                                       "parse",  "schema_fingerprint", "to_string",      "uuid"};
/// Functions beside every enum.
const std::set<std::string> space_names{"to_string"};
/// Names of files that are there already.
const std::set<std::string> file_names{"enums", "fingerprint", "json", "support"};
const std::set<std::string> member_names{"all", "find", "from_row", "insert", "table_"};

/// File systems that fold case take two such names for one.
std::string folded(std::string name) {
  for (auto& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

class designer {
public:
  designer(const model::database& from, const options& wanted)
      : m_from(from)
      , m_wanted(wanted) {
    if (file_names.contains(folded(wanted.database))) {
      throw text::error(text::exit_code::usage,
                        "a database cannot be called \"" + wanted.database + "\": its headers include " +
                            wanted.database + "/" + folded(wanted.database) + ".hpp, which is not its own",
                        {"give it another name in dbworkflow_add_database"});
    }
    m_out.database = wanted.database;
    m_out.root = wanted.name_space;
    m_out.fingerprint = model::fingerprint(from);
    m_out.last_migration = wanted.last_migration;
    m_spaces.emplace(std::string(), scope(root_names));
    m_files = file_names;
    m_files.insert(folded(wanted.database));
  }

  design make() {
    name_spaces();
    // Rows get their names first: people write them most.
    for (const auto& [id, any] : m_from.objects) {
      if (id.type == kind::table || id.type == kind::view) name_row(id);
    }
    for (const auto& [id, any] : m_from.objects) {
      if (const auto* one = std::get_if<model::enum_type>(&any)) add_enum(*one);
    }
    m_types.emplace(m_from, "::" + m_out.root, m_enums, m_wanted.type_map);
    for (const auto& [id, any] : m_from.objects) {
      if (const auto* one = std::get_if<model::table>(&any)) add_table(*one);
      if (const auto* one = std::get_if<model::view>(&any)) add_view(*one);
    }
    if (!m_refused.empty()) throw text::error(text::exit_code::failed, std::move(m_refused));
    return std::move(m_out);
  }

private:
  /// `public` is the root; every other schema is a namespace inside.
  void name_spaces() {
    for (const auto& [id, any] : m_from.objects) {
      const bool shown = id.type == kind::table || id.type == kind::view || id.type == kind::enum_type;
      if (shown && id.schema != "public" && !m_space_names.contains(id.schema)) {
        m_space_names[id.schema] = m_spaces.at({}).claim(id.schema);
      }
    }
  }

  [[nodiscard]] std::string space_of(const std::string& schema) const {
    return schema == "public" ? m_out.root : m_out.root + "::" + m_space_names.at(schema);
  }
  scope& scope_of(const std::string& schema) {
    return m_spaces.try_emplace(schema == "public" ? std::string() : schema, space_names).first->second;
  }

  void name_row(const object_id& id) {
    auto& names = scope_of(id.schema);
    const auto name = names.claim(id.name);
    m_rows[id] = {name, names.claim(name + "_new"), names.claim(name + "_columns")};
    const auto folder = id.schema == "public" ? std::string() : m_space_names.at(id.schema) + "/";
    auto file = folder + name;
    while (!m_files.insert(folded(file)).second) file += "_";
    m_headers[id] = m_out.database + "/" + file + ".hpp";
  }

  void add_enum(const model::enum_type& from) {
    enum_design made;
    made.name = scope_of(from.schema).claim(from.name);
    made.space = space_of(from.schema);
    made.comment = from.comment.value_or("");
    scope values;
    for (const auto& value : from.values) made.values.emplace_back(values.claim(value), value);
    m_enums[from.id()] = "::" + made.space + "::" + made.name;
    m_out.enums.push_back(std::move(made));
  }

  row_design begin_row(const object_id& id, const std::optional<std::string>& comment) {
    row_design out;
    const auto& names = m_rows.at(id);
    out.header = m_headers.at(id);
    out.space = space_of(id.schema);
    out.name = names[0];
    out.new_name = names[1];
    out.columns_name = names[2];
    out.table = model::qualified_name(id);
    out.comment = comment.value_or("");
    return out;
  }

  /// Adds a member; nothing where its type has no C++ form, which is told.
  member_design* add_member(row_design& to, scope& names, const object_id& column, const std::string& type) {
    const auto found = m_types->find(type);
    if (found.name.empty()) {
      m_refused.push_back(refusal(column, type));
      return nullptr;
    }
    member_design made;
    made.name = names.claim(column.name);
    made.sql_name = text::quote_identifier(column.name);
    made.constant = made.name;
    made.type = found.name;
    to.needs_json = to.needs_json || found.needs_json;
    to.needs_enum = to.needs_enum || found.needs_enum;
    m_out.needs_json = m_out.needs_json || found.needs_json;
    return &to.members.emplace_back(std::move(made));
  }

  static text::diagnostic refusal(const object_id& column, const std::string& type) {
    text::diagnostic out;
    out.message = model::to_string(column) + " has type " + type + ", which has no C++ form";
    out.hints = {"say which type's form it takes, in dbworkflow_add_database: TYPES \"" + type + "=text\"",
                 "or give it a built-in type, an enum, a domain or a known extension's type"};
    return out;
  }

  /// A finder's name for each key, by the key's columns.
  std::map<std::vector<std::string>, std::string> finders_of(const model::table& from) const {
    std::map<std::vector<std::string>, std::string> out;
    scope names;
    for (const auto* key : model::constraints_of(m_from, from.schema, from.name)) {
      if (key->contype == "primary key") out[key->columns] = "find";
    }
    for (const auto* key : model::constraints_of(m_from, from.schema, from.name)) {
      if (key->contype != "unique" || out.contains(key->columns)) continue;
      std::string name = "find_by";
      for (const auto& column : key->columns) name += "_" + column;
      out[key->columns] = names.claim(name);
    }
    return out;
  }

  void add_table(const model::table& from) {
    auto made = begin_row(from.id(), from.comment);
    const auto finders = finders_of(from);
    auto kept = member_names;
    kept.insert({made.name, made.new_name});
    for (const auto& [columns, name] : finders) kept.insert(name);
    scope names(kept);
    std::map<std::string, std::size_t> by_column;
    for (const auto* column : model::columns_of(m_from, from.schema, from.name)) {
      auto* member = add_member(made, names, column->id(), column->data_type);
      if (member == nullptr) continue;
      member->comment = column->comment.value_or("");
      member->optional = !column->not_null;
      member->in_insert = !column->generated && column->identity != "always";
      member->must_be_given = column->not_null && !column->default_value && column->identity.empty() &&
                              !has_default(column->data_type);
      by_column.emplace(column->name, made.members.size() - 1);
    }
    add_finders(made, finders, by_column);
    m_out.rows.push_back(std::move(made));
  }

  /// A domain can bring a default along.
  [[nodiscard]] bool has_default(const std::string& type) const {
    const auto parts = text::split_qualified(type);
    if (parts.size() != 2) return false;
    const auto* domain = m_from.find<model::domain>({kind::domain, parts[0], {}, parts[1]});
    return domain != nullptr && domain->default_value.has_value();
  }

  static void add_finders(row_design& to, const std::map<std::vector<std::string>, std::string>& finders,
                          const std::map<std::string, std::size_t>& by_column) {
    for (const auto& [columns, name] : finders) {
      finder_design made;
      made.name = name;
      for (const auto& column : columns) {
        if (const auto found = by_column.find(column); found != by_column.end())
          made.members.push_back(found->second);
      }
      if (made.members.empty() || made.members.size() != columns.size()) continue;
      if (name == "find") to.order = made.members;
      to.finders.push_back(std::move(made));
    }
    std::sort(to.finders.begin(), to.finders.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
  }

  void add_view(const model::view& from) {
    auto made = begin_row(from.id(), from.comment);
    made.new_name.clear();
    auto kept = member_names;
    kept.insert(made.name);
    scope names(kept);
    for (const auto& column : from.columns) {
      auto* member =
          add_member(made, names, {kind::column, from.schema, from.name, column.name}, column.data_type);
      if (member == nullptr) continue;
      member->comment = column.comment.value_or("");
      member->optional = true; // nothing in a view says that it cannot be NULL
    }
    m_out.rows.push_back(std::move(made));
  }

  const model::database& m_from;
  const options& m_wanted;
  design m_out;
  std::map<std::string, scope> m_spaces;
  std::map<std::string, std::string> m_space_names;
  std::map<object_id, std::array<std::string, 3>> m_rows;
  std::map<object_id, std::string> m_headers;
  std::map<object_id, std::string> m_enums;
  std::set<std::string> m_files;
  std::optional<type_map> m_types;
  std::vector<text::diagnostic> m_refused;
};

} // namespace

design make_design(const model::database& from, const options& wanted) {
  return designer(from, wanted).make();
}

} // namespace dbworkflow::codegen
