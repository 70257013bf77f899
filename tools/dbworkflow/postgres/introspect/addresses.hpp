// Turns the numbers by which the catalogs know objects into the model's names, and dependencies into needs.
#pragma once

#include "model/database.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace dbworkflow::postgres::introspection {

/// The catalogs that hold modelled objects, by their oids, which are the same in every version.
enum class catalog : std::uint32_t {
  default_acl = 826,                ///< pg_default_acl
  type = 1247,                      ///< pg_type
  routine = 1255,                   ///< pg_proc
  relation = 1259,                  ///< pg_class
  server = 1417,                    ///< pg_foreign_server
  mapping = 1418,                   ///< pg_user_mapping
  wrapper = 2328,                   ///< pg_foreign_data_wrapper
  access_method = 2601,             ///< pg_am
  cast = 2605,                      ///< pg_cast
  constraint = 2606,                ///< pg_constraint
  conversion = 2607,                ///< pg_conversion
  language = 2612,                  ///< pg_language
  schema = 2615,                    ///< pg_namespace
  operator_class = 2616,            ///< pg_opclass
  operator_symbol = 2617,           ///< pg_operator
  rule = 2618,                      ///< pg_rewrite
  trigger = 2620,                   ///< pg_trigger
  operator_family = 2753,           ///< pg_opfamily
  extension = 3079,                 ///< pg_extension
  policy = 3256,                    ///< pg_policy
  statistics = 3381,                ///< pg_statistic_ext
  collation = 3456,                 ///< pg_collation
  event_trigger = 3466,             ///< pg_event_trigger
  text_search_dictionary = 3600,    ///< pg_ts_dict
  text_search_parser = 3601,        ///< pg_ts_parser
  text_search_configuration = 3602, ///< pg_ts_config
  text_search_template = 3764,      ///< pg_ts_template
  subscription = 6100,              ///< pg_subscription
  publication = 6104,               ///< pg_publication
  published = 6106,                 ///< pg_publication_rel
};

/// The catalog whose rows are objects of a kind. (Columns are parts of rows of pg_class.)
catalog catalog_of(model::kind type);

/// As pg_depend has it: the catalog, the row, and for columns of relations the number (else 0).
struct address {
  catalog in = catalog::relation;
  std::uint32_t oid = 0;
  int column = 0;
  bool operator==(const address&) const = default;
};

class addresses {
public:
  void add(const address& where, const model::object_id& id);
  /// What stands at `part` belongs to what stands at `whole`.
  void add_part(const address& part, const address& whole);
  /// The object at `where`, or the one that what is there belongs to; none where it is not in the model.
  [[nodiscard]] const model::object_id* find(const address& where) const;
  /// The object at `where` itself.
  [[nodiscard]] const model::object_id* find_exactly(const address& where) const;

private:
  struct hash {
    std::size_t operator()(const address& of) const;
  };
  std::unordered_map<address, model::object_id, hash> m_objects;
  std::unordered_map<address, address, hash> m_wholes;
};

/// Collects what needs what. What an object needs of itself, of its parent or of its children is left out.
class needs_collector {
public:
  explicit needs_collector(const addresses& known)
      : m_known(known) {}
  void add(const address& dependent, const address& needed);
  [[nodiscard]] std::map<model::object_id, std::set<model::object_id>> result() const;

private:
  const addresses& m_known;
  std::vector<std::pair<const model::object_id*, const model::object_id*>> m_edges;
};

} // namespace dbworkflow::postgres::introspection
