// Dangers for those who use a table meanwhile: locks that are held while all of it is read or written.
#include "plan/hazard_scene.hpp"

#include "plan/nodes.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::plan {
namespace {

using model::kind;
using effects = std::vector<std::string>;

/// Functions of PostgreSQL whose value is another one for every row.
bool names_volatile(const std::string& expression) {
  static constexpr auto known = std::to_array<std::string_view>(
      {"nextval(", "random(", "gen_random_uuid(", "uuid_generate_v1(", "uuid_generate_v1mc(",
       "uuid_generate_v4(", "clock_timestamp(", "timeofday(", "uuidv4(", "uuidv7(", "random_normal("});
  return std::any_of(known.begin(), known.end(), [&expression](std::string_view name) {
    return expression.find(name) != std::string::npos;
  });
}

bool calls_volatile(const scene& in) {
  return calls(in.in.to, in.one.id, [&in](const model::object_id& id) {
    const auto* routine = in.in.to.find<model::function>(id);
    return routine != nullptr && routine->volatility == "volatile";
  });
}

bool is_checked_domain(const model::database& in, const std::string& data_type) {
  const auto id = model::parse_object_id("domain " + data_type);
  const auto* domain = id ? in.find<model::domain>(*id) : nullptr;
  return domain != nullptr && (domain->not_null || !model::constraints_of(in, id->schema, id->name).empty());
}

/// Why all rows are written when the column is added; empty: they are not.
std::string written_for(const scene& in, const model::column& one) {
  if (one.generated) return one.generated_kind == "virtual" ? "" : "its value is computed and stored";
  if (!one.identity.empty()) return "its value is taken from a sequence";
  if (one.default_value && (names_volatile(*one.default_value) || calls_volatile(in)))
    return "its default is another value for every row";
  if (is_checked_domain(in.in.to, one.data_type)) return "the domain's constraints are tested";
  return {};
}

effects rewritten_for_column(const scene& in) {
  const auto* column = in.to<model::column>();
  if (!in.creates() || column == nullptr || !in.is_in_use()) return {};
  const auto why = written_for(in, *column);
  if (why.empty()) return {};
  return {"all rows of " + in.table_name() + " are written anew for " + column->name + ": " + why};
}

effects rewritten_for_type(const scene& in) {
  if (!in.alters("data_type") || in.one.id.type != kind::column || !in.is_in_use()) return {};
  if (keeps_storage(in.from<model::column>()->data_type, in.to<model::column>()->data_type)) return {};
  return {"all rows of " + in.table_name() + " are written anew with " + in.one.id.name + " as " +
          in.to<model::column>()->data_type};
}

effects rewritten_for_swap(const scene& in) {
  effects out;
  for (const auto& swapped : in.one.swapped) {
    const auto id = model::id_of(*swapped.to);
    const model::object_id table{kind::table, id.schema, {}, id.parent};
    if (id.type == kind::column && swapped.parent_to == nullptr && in.is_in_use(table))
      out.push_back("all rows of " + model::qualified_name(table) +
                    " are written anew with the new type of " + id.name);
  }
  return out;
}

effects collation_changed(const scene& in) {
  if (!in.alters("collation") || in.alters("data_type") || !in.is_in_use()) return {};
  return {"the indexes of " + in.table_name() + " over " + in.one.id.name + " are built again"};
}

effects rewritten_table(const scene& in) {
  if (!in.is_in_use()) return {};
  if (in.alters("unlogged")) return {"all rows of " + in.table_name() + " are written anew"};
  if (in.alters("access_method")) return {"all rows of " + in.table_name() + " are written anew"};
  if (in.alters("tablespace") && in.one.id.type == kind::table)
    return {"all of " + in.table_name() + " is copied to another table space"};
  return {};
}

effects scanned_for_null(const scene& in) {
  const auto* column = in.to<model::column>();
  if (!in.alters("not_null") || column == nullptr || !column->not_null || !in.one.transactional ||
      !in.is_in_use())
    return {};
  if (check_of_not_null(in.in.from, in.one.id) != nullptr) return {};
  return {"all rows of " + in.table_name() + " are read before " + column->name + " is NOT NULL"};
}

effects filled_in_one_go(const scene& in) {
  if (in.one.part != online::fill_rest || !in.one.transactional) return {};
  return {"all rows of " + in.table_name() + " without " + in.one.id.name + " are written anew in one go"};
}

effects scanned_for_check(const scene& in) {
  const auto* one = in.to<model::constraint>();
  if (!in.creates() || one == nullptr || one->contype != "check" || !one->validated || !in.is_in_use())
    return {};
  return {"all rows of " + in.table_name() + " are tested against " + one->name};
}

effects scanned_for_key(const scene& in) {
  const auto* one = in.to<model::constraint>();
  if (!in.creates() || one == nullptr || one->contype != "foreign key" || !one->validated || !in.is_in_use())
    return {};
  return {"all rows of " + in.table_name() + " are looked up in " + one->referenced_table.value_or("") +
          " for " + one->name};
}

effects built_key(const scene& in) {
  const auto* one = in.to<model::constraint>();
  if (!in.creates() || one == nullptr || !in.is_in_use()) return {};
  if (!has_index(*one) || !one->complete) return {}; // of the partitioned table alone, it holds nothing
  return {"the index of " + one->name + " is built while nobody reads or writes " + in.table_name()};
}

effects built_index(const scene& in) {
  const auto* index = in.to<model::index>();
  if (!in.creates() || index == nullptr || !in.is_in_use()) return {};
  if (!has_entries(*index)) return {};
  return {"index " + index->name + " is built while nobody writes " + in.table_name()};
}

effects attached(const scene& in) {
  const auto* table = in.to<model::table>();
  if (table == nullptr || !table->partition_of || !in.says("partition_of") || !in.one.aside.empty() ||
      !in.is_in_use(in.one.id))
    return {};
  return {"all rows of " + in.table_name() + " are tested against the bound while nobody uses it"};
}

/// The rows of a DEFAULT partition are looked at for what belongs to the new one.
effects read_beside(const scene& in) {
  const auto* table = in.to<model::table>();
  if (table == nullptr || !in.says("partition_of") || !in.one.expression.empty()) return {};
  const auto* beside = in.in.default_beside(*table);
  if (beside == nullptr) return {};
  return {"all rows of " + model::qualified_name(beside->id()) + " are tested against the bound of " +
          in.table_name() + " while nobody uses it"};
}

effects detached(const scene& in) {
  if (in.one.from == nullptr || !in.says("detach") || in.one.part == online::detach) return {};
  const auto& parent = in.from<model::table>()->partition_of;
  const auto id = parent ? model::parse_object_id("table " + *parent) : std::nullopt;
  if (!id || !in.is_in_use(*id)) return {};
  return {"nobody uses " + *parent + " while " + in.table_name() + " is detached"};
}

effects made_trigger(const scene& in) {
  if (!in.creates() || in.one.id.type != kind::trigger || !in.is_in_use()) return {};
  return {"writes to " + in.table_name() + " wait for it, and run it from then on"};
}

constexpr std::string_view exclusive = "ALTER TABLE holds ACCESS EXCLUSIVE on the table, which keeps off "
                                       "readers too, until the transaction ends";
constexpr std::string_view expand =
    "on a large table: add a column, fill it in batches, switch the program over, drop the old one";
constexpr std::string_view own_section = "plan it for a time of few users; the time it may wait for its lock "
                                         "is limited, so that nobody queues up long";

constexpr hazard_rule rules[] = {
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK",
     "a column is added whose value is computed for each row: stored generated, identity, serial, a volatile "
     "default, a domain with constraints",
     exclusive, "add the column without it, fill it in batches, then set the default", true,
     rewritten_for_column},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "rows get a value for a column that becomes NOT NULL, in one go",
     exclusive, "plan it online (PLANS online): rows are filled some pages at a time", true,
     filled_in_one_go},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a column gets a type that is stored otherwise", exclusive, expand,
     true, rewritten_for_type},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a type that columns use is made again", exclusive, expand, true,
     rewritten_for_swap},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a column gets another collation", exclusive, expand, true,
     collation_changed},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK",
     "a table is logged, unlogged, moved to another access method or table space", exclusive, own_section,
     true, rewritten_table},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "NOT NULL without a proven check", exclusive,
     "add check (column is not null) not valid, validate it in another transaction, then SET NOT NULL", true,
     scanned_for_null},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a check is added and validated at once", exclusive,
     "add it NOT VALID and validate it in another transaction", true, scanned_for_check},
    {"ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK", "a foreign key is added and validated at once",
     "ADD FOREIGN KEY keeps off the writers of both tables until all rows are looked up",
     "add it NOT VALID and validate it in another transaction; on a partitioned table, on each partition "
     "first",
     true, scanned_for_key},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a primary key, unique or exclusion constraint builds its index",
     exclusive,
     "build a unique index concurrently and add the constraint using it; an exclusion constraint has no such "
     "way",
     true, built_key},
    {"ACQUIRES_SHARE_LOCK", "an index is created, not concurrently",
     "CREATE INDEX keeps off writers until it is built", "create it concurrently", true, built_index},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a table is attached as a partition",
     "ATTACH PARTITION reads the table unless a valid check says the same",
     "add a check with the bound, NOT VALID, validate it, attach, drop the check", true, attached},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a table is attached as a partition beside a DEFAULT one",
     "ATTACH PARTITION reads the DEFAULT partition unless a valid check says that it holds no such rows",
     "add a check to it with the negated bound, NOT VALID, validate it, attach, drop the check", true,
     read_beside},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "a partition is detached",
     "DETACH PARTITION locks the parent; PostgreSQL has no other way beside a DEFAULT partition, under "
     "foreign "
     "keys, or for one that is attached elsewhere at once",
     own_section, false, detached},
    {"ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK", "a trigger is made on a table in use",
     "CREATE TRIGGER waits for all who write, and they wait for it", own_section, false, made_trigger},
};

} // namespace

std::span<const hazard_rule> lock_hazards() { return rules; }

} // namespace dbworkflow::plan
