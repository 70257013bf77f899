// A database's schema as a value: every modelled object, what depends on what, and what is not modelled.
#pragma once

#include "model/objects.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::model {

/// An object that was found but is of a kind the model does not know yet.
struct unmodelled_object {
  std::string what; ///< the kind in PostgreSQL's words: `trigger`, `operator class`
  std::string name; ///< as `pg_identify_object` gives it
  auto operator<=>(const unmodelled_object&) const = default;
};

/// Whether it counts, where this is the wanted state, that a materialized view is populated.
enum class view_rows {
  own_matter, ///< no: rows are data, which REFRESH and not the schema puts there
  wanted,     ///< one that is to be populated and is not, is filled; none is emptied
  exact,      ///< it is filled or emptied
};

struct database {
  std::map<object_id, object> objects;
  /// For each object the others it needs to exist (from pg_depend); what a child needs of its parent is left
  /// out.
  std::map<object_id, std::set<object_id>> needs;
  std::vector<unmodelled_object> unmodelled; ///< sorted
  int server_version = 0;                    ///< server_version_num of the server that gave the texts: 150018
  std::string
      acting_role; ///< who makes what is to be made: the owner of objects that tell none; may be unknown

  view_rows rows_of_views = view_rows::own_matter;

  template <class T> [[nodiscard]] const T* find(const object_id& id) const {
    const auto found = objects.find(id);
    return found == objects.end() ? nullptr : std::get_if<T>(&found->second);
  }
  /// Adds or replaces.
  void put(object one) {
    auto id = id_of(one);
    objects.insert_or_assign(std::move(id), std::move(one));
  }
};

/// The columns of a table in their order.
std::vector<const column*> columns_of(const database& in, const std::string& schema,
                                      const std::string& table);

/// The constraints of a table or domain, by name.
std::vector<const constraint*> constraints_of(const database& in, const std::string& schema,
                                              const std::string& parent);

/// The policies of a table, by name.
std::vector<const policy*> policies_of(const database& in, const std::string& schema,
                                       const std::string& table);

/// The indexes of a table that no constraint owns, by name.
std::vector<const index*> indexes_of(const database& in, const std::string& schema, const std::string& table);

/// One fact that two objects of the same name differ in, as texts for people ("" where there is none).
struct difference {
  std::string fact;
  std::string from;
  std::string to;
};

/// What two objects of the same kind differ in; empty: they are equal. Positions of columns do not count, nor
/// does an owner where `to` tells none, nor what `to` grants to the owner of `from`, who has it anyway, nor a
/// connection that one side may not see, nor rows of materialized views beyond what `rows` says.
/// `acting_role`: the owner of `from` where it tells none.
std::vector<difference> differences(const object& from, const object& to, const std::string& acting_role = {},
                                    view_rows rows = view_rows::own_matter);

/// Equal by catalogue meaning: the same objects, each without a difference. What is not modelled does not
/// count.
bool equal(const database& a, const database& b);

/// SHA-256 over the objects and those of their facts that have not their default, without owners and what is
/// populated; equal models have equal ones.
std::string fingerprint(const database& of);

} // namespace dbworkflow::model
