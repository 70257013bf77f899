// Turns changes into ordered steps with hazards and transaction boundaries.
#pragma once

#include "diff/change.hpp"
#include "model/database.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::plan {

/// A danger of a step, in the field's words (DELETES_DATA, INDEX_BUILD, …).
struct hazard {
  std::string name;
  std::string message; ///< the effect: `dropping public.orders.note deletes what is in it`
  model::object_id object;
  std::string reason{};     ///< why PostgreSQL has that effect
  std::string workaround{}; ///< what to do instead, or before
};

/// What one step does. Parts of a change can be steps of their own: an owned sequence is created, used, then
/// owned.
enum class action { create, drop, alter, rename };

/// A type that is swapped, or a column that is converted from its old to its new type.
struct conversion {
  const model::object* from = nullptr;
  const model::object* to = nullptr;
  const model::object* parent_from = nullptr; ///< the column that this one is inherited from, where
  const model::object* parent_to = nullptr;   ///< PostgreSQL converts it with that
  bool default_apart = false;                 ///< the column's default is seen to by other steps
  bool in_place = false;     ///< a composite type that stays, and whose attributes get the new types
  model::grants_list born{}; ///< the privileges that default privileges give a type that is made anew
};

/// What a step does where its change is made online: by several steps that hold nobody up for long, instead
/// of by one that does.
enum class online {
  no,
  build_index,     ///< concurrently; of a constraint, the index that it will adopt
  set_index_aside, ///< the old index gives its name to the new one
  drop_index,      ///< concurrently
  adopt_index,     ///< the constraint takes the index; where there is an old constraint, in its place
  add_unvalidated, ///< a constraint that holds for new rows, and says nothing of those that are there
  validate,        ///< … says it of these too
  add_check,       ///< a check that the column is not null, for new rows
  validate_check,
  drop_check, ///< the column itself is NOT NULL now
  fill,       ///< rows without a value get one, some pages of the table at a time
  fill_rest,  ///< … all that have none, at once
  add_bound,  ///< a check that says of a table what the bound of a partition does, for new rows
  validate_bound,
  drop_bound,       ///< the partition is attached, or detached
  detach,           ///< concurrently
  add_key_here,     ///< to the partitioned table alone; it is valid when all partitions have theirs
  attach_key_index, ///< of a partition, to that of the key above
  analyze,          ///< the column's statistics, which went with its type
};

/// How long a step may wait for its locks, and take.
enum class patience {
  any,       ///< it stands in nobody's way
  brief,     ///< others wait for it: it gives up soon
  slow,      ///< others wait for it while it reads or writes a whole table
  unhurried, ///< it takes its time beside the others
  endless,   ///< … and none is too long, since it is many small transactions
};

struct step {
  action what = action::create;
  model::object_id id;
  const model::object* from = nullptr;
  const model::object* to = nullptr;
  /// create of a table: the columns and constraints that are written inside CREATE TABLE, in their order.
  /// create of a domain, and swap of types: the constraints that are written inside.
  std::vector<const model::object*> parts;
  /// alter: types that are swapped, composite types that keep their place, columns; each in their order.
  std::vector<conversion> swapped;
  /// alter: the names of the facts to alter (`data_type`, `comment`); create: facts left to a later step;
  /// drop of a column: `only` where the tables that inherit it keep it; of a publication: `only TABLE`, of a
  /// published table: `only`, where others inherit from it and are not meant.
  std::vector<std::string> facts;
  model::grants_list born;          ///< create: the privileges that default privileges give the object
  model::grants_list born_sequence; ///< the same for the sequence of an identity column
  std::vector<hazard> hazards;
  online part = online::no;
  std::string aside; ///< of such a part: the name of the index or check that is there for the time between
  /// What people want in a column: of rows that are filled, or of its values when its type changes.
  std::string expression;
  patience limits = patience::any;
  std::size_t section = 0;   ///< steps with the same number belong to one section of the migration
  bool transactional = true; ///< of its section
  /// create or alter of a routine: its body speaks of what comes later, and is not to be looked at before.
  bool unchecked_body = false;
  /// rename: what is called otherwise from then on; `from` and `to` are none.
  std::optional<diff::rename> renamed{};
};

struct plan {
  std::vector<diff::change> changes; ///< what people are told
  std::vector<step> steps;           ///< what is done, in order
};

struct options {
  /// Tables that are there before are changed by steps that do not block their users, as far as PostgreSQL
  /// has such.
  bool make_online = true;
  /// By column: what rows get that have no value when it becomes NOT NULL.
  std::map<model::object_id, std::string> backfills{};
  /// By column: what its values become when its type changes; else they are cast.
  std::map<model::object_id, std::string> conversions{};
};

/// Orders by dependency (needs of `to` for what is made, of `from` for what goes), re-creates what depends on
/// what is replaced. The models must outlive the result.
plan make_plan(const model::database& from, const model::database& to, const options& wanted = {});

} // namespace dbworkflow::plan
