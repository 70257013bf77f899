// What is to be done, one node per object and action, before it is put in order.
#pragma once

#include "plan/plan.hpp"
#include "plan/rebuild.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// Nodes, and where each object's are found. A child that is written inside CREATE TABLE, or that goes with
/// its table, is found under the table's node.
struct nodes {
  std::vector<step> list;
  std::map<model::object_id, std::size_t> creates;
  std::map<model::object_id, std::size_t> drops;
  std::map<model::object_id, std::size_t> alters;
  /// The step with which a table gets parents.
  std::map<model::object_id, std::size_t> joins;
  /// The step after an object stands as the new state wants it: ownership of a sequence, a partition that is
  /// attached.
  std::map<model::object_id, std::size_t> finishes;
  /// The step that converts a column since its type is swapped; it may have one in `alters` too.
  std::map<model::object_id, std::size_t> conversions;
  /// The step, before `alters`, that takes something away: a default or an identity (the other replaces it,
  /// or what it is made with is made again), or the parents of a table.
  std::map<model::object_id, std::size_t> releases;
  /// Pairs of places in `list`, the first before the second, that follow from no dependency.
  std::vector<std::pair<std::size_t, std::size_t>> chains;

  /// The place of the added one in `list`.
  std::size_t add(step one);
};

/// A step that alters `facts` of an object; `from` may be null where the old state does not count.
step alteration(const model::object_id& id, const model::object* from, const model::object* to,
                std::vector<std::string> facts);

/// The same step as part of a change that is made online.
step part_of(step one, online part, std::string aside = {});

/// A part that alters, beside `one`.
step alter_part(const step& one, online part, std::string aside = {});

/// The steps of what belongs to a table: a range for each kind, as ids are sorted by kind, schema, parent.
std::vector<std::size_t> of_children(const std::map<model::object_id, std::size_t>& in,
                                     const model::object_id& table);

/// The table (or domain) that a child, or the index of a table, belongs to.
std::optional<model::object_id> home_of(const model::object& any);

/// The tables that a table inherits from or is a partition of.
std::vector<model::object_id> parents_of(const model::table& one);

} // namespace dbworkflow::plan
