#include "compile/places.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace dbworkflow::compile {
namespace {

using sql::declared;

std::optional<model::kind> kind_of(declared what) {
  switch (what) {
  case declared::schema:
    return model::kind::schema;
  case declared::extension:
    return model::kind::extension;
  case declared::enum_type:
    return model::kind::enum_type;
  case declared::domain:
    return model::kind::domain;
  case declared::collation:
    return model::kind::collation;
  case declared::composite_type:
    return model::kind::composite_type;
  case declared::range_type:
    return model::kind::range_type;
  case declared::materialized_view:
    return model::kind::materialized_view;
  case declared::statistics:
    return model::kind::statistics;
  case declared::text_search_parser:
    return model::kind::text_search_parser;
  case declared::text_search_template:
    return model::kind::text_search_template;
  case declared::text_search_dictionary:
    return model::kind::text_search_dictionary;
  case declared::text_search_configuration:
    return model::kind::text_search_configuration;
  case declared::conversion:
    return model::kind::conversion;
  case declared::sequence:
    return model::kind::sequence;
  case declared::table:
    return model::kind::table;
  case declared::column:
    return model::kind::column;
  case declared::constraint:
    return model::kind::constraint;
  case declared::index:
    return model::kind::index;
  case declared::view:
    return model::kind::view;
  default:
    return std::nullopt;
  }
}

/// What has no word of its own among the declarations.
std::optional<model::kind> kind_of(std::string_view tag) {
  static constexpr auto kinds = std::to_array<std::pair<std::string_view, model::kind>>({
      {"CREATE ACCESS METHOD", model::kind::access_method},
      {"CREATE EVENT TRIGGER", model::kind::event_trigger},
      {"CREATE FOREIGN DATA WRAPPER", model::kind::foreign_data_wrapper},
      {"CREATE LANGUAGE", model::kind::language},
      {"CREATE OPERATOR CLASS", model::kind::operator_class},
      {"CREATE OPERATOR FAMILY", model::kind::operator_family},
      {"CREATE POLICY", model::kind::policy},
      {"CREATE PUBLICATION", model::kind::publication},
      {"CREATE RULE", model::kind::rule},
      {"CREATE SERVER", model::kind::foreign_server},
      {"CREATE SUBSCRIPTION", model::kind::subscription},
      {"CREATE TRIGGER", model::kind::trigger},
  });
  for (const auto& [known, kind] : kinds) {
    if (known == tag) return kind;
  }
  return std::nullopt;
}

/// Operator classes and families may have one name, for several access methods.
std::optional<model::object_id> for_some_method(const model::database& in, const model::object_id& id) {
  const auto at = in.objects.lower_bound(id);
  const bool same = at != in.objects.end() && at->first.type == id.type && at->first.schema == id.schema &&
                    at->first.name == id.name;
  return same ? std::optional(at->first) : std::nullopt;
}

std::optional<model::object_id> without_word(const model::database& in, const sql::declaration& one,
                                             const search_path& path) {
  const auto kind = kind_of(one.tag);
  if (!kind) return std::nullopt;
  const bool child = model::is_child(*kind);
  const auto& written = child ? one.parent.schema : one.name.schema;
  auto schemas = written.empty() ? path : search_path{written};
  schemas.emplace_back(); // what is in no schema
  for (const auto& schema : schemas) {
    const model::object_id id{*kind, schema, child ? one.parent.name : std::string(), one.name.name};
    if (auto found = for_some_method(in, id)) return found;
  }
  return std::nullopt;
}

/// Where an unqualified name may have ended up, the likeliest first.
std::vector<std::string> schemas_for(const std::string& written, const search_path& path) {
  return written.empty() ? path : search_path{written};
}

/// The object among `ids` (the schema left open) that is in the model.
std::optional<model::object_id> find(const model::database& in, model::object_id id,
                                     const std::vector<std::string>& schemas) {
  for (const auto& schema : schemas) {
    id.schema = schema;
    if (in.objects.contains(id)) return id;
  }
  return std::nullopt;
}

/// The constraint without a written name: of its table, of its kind, on its columns.
std::optional<model::object_id> unnamed_constraint(const model::database& in, const sql::declaration& one,
                                                   const std::vector<std::string>& schemas,
                                                   const std::map<model::object_id, bool>& taken) {
  for (const auto& schema : schemas) {
    for (const auto* candidate : model::constraints_of(in, schema, one.parent.name)) {
      if (candidate->contype != one.contype || taken.contains(candidate->id())) continue;
      // A check may name other columns than the one it stands at.
      const bool loose = one.contype == "check" || one.contype == "exclusion" || one.columns.empty();
      if (loose || candidate->columns == one.columns) return candidate->id();
    }
  }
  return std::nullopt;
}

std::optional<model::object_id> unnamed_index(const model::database& in, const sql::declaration& one,
                                              const std::vector<std::string>& schemas,
                                              const std::map<model::object_id, bool>& taken) {
  const auto start = one.parent.name + (one.columns.empty() ? "" : '_' + one.columns.front());
  for (const auto& schema : schemas) {
    for (const auto* candidate : model::indexes_of(in, schema, one.parent.name)) {
      if (!taken.contains(candidate->id()) && candidate->name.starts_with(start)) return candidate->id();
    }
  }
  return std::nullopt;
}

/// Overloads are taken in their order: what is written of their arguments is not what PostgreSQL makes of it.
std::optional<model::object_id> routine_of(const model::database& in, const sql::declaration& one,
                                           const search_path& path,
                                           const std::map<model::object_id, bool>& taken) {
  for (const auto& schema : schemas_for(one.name.schema, path)) {
    for (const auto kind : {model::kind::function, model::kind::procedure, model::kind::aggregate}) {
      const model::object_id first{kind, schema, {}, one.name.name};
      for (auto at = in.objects.lower_bound(first); at != in.objects.end(); ++at) {
        const auto& id = at->first;
        if (id.type != kind || id.schema != schema || id.name != one.name.name) break;
        if (!taken.contains(id)) return id;
      }
    }
  }
  return std::nullopt;
}

std::optional<model::object_id> object_of(const model::database& in, const sql::declaration& one,
                                          const search_path& path,
                                          const std::map<model::object_id, bool>& taken) {
  if (one.what == sql::declared::routine) return routine_of(in, one, path, taken);
  if (one.what == sql::declared::other) return without_word(in, one, path);
  const auto kind = kind_of(one.what);
  if (!kind) return std::nullopt;
  const auto& written = one.parent.name.empty() ? one.name.schema : one.parent.schema;
  const auto schemas = schemas_for(written, path);
  if (one.name.name.empty()) {
    if (*kind == model::kind::constraint) return unnamed_constraint(in, one, schemas, taken);
    return *kind == model::kind::index ? unnamed_index(in, one, schemas, taken) : std::nullopt;
  }
  model::object_id id{*kind, {}, model::is_child(*kind) ? one.parent.name : std::string(), one.name.name};
  if (*kind == model::kind::schema || *kind == model::kind::extension) {
    return in.objects.contains(id) ? std::optional(id) : std::nullopt;
  }
  return find(in, id, schemas);
}

std::optional<model::object_id> parent_of(const model::object& one, const model::database& in) {
  const auto id = model::id_of(one);
  const auto named = [&](model::kind type, const std::string& name) -> std::optional<model::object_id> {
    model::object_id parent{type, id.schema, {}, name};
    return in.objects.contains(parent) ? std::optional(parent) : std::nullopt;
  };
  if (const auto* of_table = std::get_if<model::index>(&one))
    return named(of_table->on_materialized_view ? model::kind::materialized_view : model::kind::table,
                 of_table->table);
  if (const auto* sequence = std::get_if<model::sequence>(&one); sequence != nullptr && sequence->owned_by) {
    const auto parts = text::split_qualified(*sequence->owned_by);
    if (parts.size() == 3) return model::object_id{model::kind::column, parts[0], parts[1], parts[2]};
  }
  if (id.parent.empty()) return std::nullopt;
  if (auto table = named(model::kind::table, id.parent)) return table;
  return named(model::kind::domain, id.parent);
}

} // namespace

place place_at(const schema_file& in, std::size_t offset) {
  const auto where = locate(in, offset);
  const auto begin = in.lines[where.line - 1];
  const auto end = std::min(in.content().find('\n', begin), in.content().size());
  return {in.source->path, offset, where, in.content().substr(begin, end - begin)};
}

std::vector<declared_object> declared_objects(const std::vector<schema_file>& files,
                                              const model::database& in) {
  std::vector<declared_object> out;
  std::map<model::object_id, bool> taken;
  // Those with a name first: what is left are those that PostgreSQL named.
  for (const bool named : {true, false}) {
    for (std::size_t file = 0; file < files.size(); ++file) {
      for (std::size_t i = 0; i < files[file].declares.size(); ++i) {
        for (const auto& one : files[file].declares[i].all) {
          if (one.name.name.empty() == named) continue;
          auto id = object_of(in, one, files[file].path_of(i), taken);
          if (!id) continue;
          taken.emplace(*id, true);
          out.push_back({file, &one, std::move(*id)});
        }
      }
    }
  }
  return out;
}

std::map<model::object_id, place> places_of(const std::vector<schema_file>& files,
                                            const std::vector<declared_object>& declared,
                                            const model::database& in) {
  std::map<model::object_id, place> out;
  for (const auto& one : declared)
    out.try_emplace(one.id, place_at(files[one.file], one.declaration->name.begin));
  // Two rounds: sequences stand in columns, which may stand in a table.
  for (int round = 0; round < 2; ++round) {
    for (const auto& [id, object] : in.objects) {
      if (out.contains(id)) continue;
      const auto parent = parent_of(object, in);
      const auto found = parent ? out.find(*parent) : out.end();
      if (found != out.end()) out.emplace(id, place(found->second));
    }
  }
  return out;
}

} // namespace dbworkflow::compile
