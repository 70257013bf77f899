// What goes, comes and stays between two models: what the makers of nodes ask all the time.
#pragma once

#include "plan/inheritance.hpp"
#include "plan/rebuild.hpp"
#include "plan/table_indexes.hpp"
#include "plan/type_swap.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::plan {

struct course {
  const model::database& from;
  const model::database& to;
  const change_map& changes;
  const id_set& rebuilds;
  heirs heirs_before;
  heirs heirs_after;
  table_indexes indexes_before;
  table_indexes indexes_after;
  id_set swapped; ///< the types that are swapped, and those altered with them

  course(const model::database& before, const model::database& after, const change_map& what,
         const id_set& made_again, const std::vector<type_swap>& swaps);

  [[nodiscard]] bool goes(const model::object_id& id) const;
  [[nodiscard]] bool comes(const model::object_id& id) const;
  /// True for a partition that stays, but not as a partition of that parent or with that bound.
  [[nodiscard]] bool is_detached(const model::object_id& id) const;
  /// True for a table of which a partition, or one below that, is detached: it would take along what the
  /// table has at the time.
  [[nodiscard]] bool loses_partitions(const model::object_id& id) const;
  /// True for a table that others inherit from, before or after: what is said of it, PostgreSQL takes to be
  /// said of them too.
  [[nodiscard]] bool has_heirs(const model::object_id& table) const;
  /// The DEFAULT partition that a table has before; or null.
  [[nodiscard]] const model::table* default_before(const model::object_id& parent) const;
  /// The DEFAULT partition that is there before and stays beside one that is attached; or null.
  [[nodiscard]] const model::table* default_beside(const model::table& partition) const;
  /// True for a table of both states that becomes a partition.
  [[nodiscard]] bool is_attached(const model::object_id& id) const;
};

/// The owner that a sequence must be given before a table's column can own it: that of the table, where the
/// sequence has another. `from` is null for one that is made.
std::optional<std::string> owner_to_be_linked(const course& in, const model::sequence* from,
                                              const model::sequence& to);

/// The publication that a published table is part of.
std::optional<model::object_id> publication_of(const model::object& any);

/// The default of a column or domain.
const std::optional<std::string>& default_of(const model::object& any);

/// True for an index with entries of its own: that of a partitioned table only joins those of the partitions.
bool has_entries(const model::index& one);
/// True for a constraint that stands on an index.
bool has_index(const model::constraint& one);

/// A valid check that says that the column is not null, so that NOT NULL needs no look at the rows; or null.
const model::constraint* check_of_not_null(const model::database& in, const model::object_id& column);

/// True where a part of a table uses what cannot be before the table: a function of its rows.
bool waits_for(const model::database& in, const model::object_id& part, const model::object_id& table);

/// True where an object calls a routine of which `is` is true.
bool calls(const model::database& in, const model::object_id& user,
           const std::function<bool(const model::object_id&)>& is);

} // namespace dbworkflow::plan
