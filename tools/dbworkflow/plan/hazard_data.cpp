// Dangers for rows: what deletes them, and what they may stand in the way of.
#include "plan/hazard_scene.hpp"

#include "plan/nodes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::plan {
namespace {

using model::kind;
using effects = std::vector<std::string>;

std::string_view bare(std::string_view type) { return type.substr(0, type.find('(')); }

/// Digits after the point that a numeric keeps; -1: all.
int scale_of(std::string_view type) {
  const auto comma = type.find(',');
  if (comma != std::string_view::npos) return std::atoi(std::string(type.substr(comma + 1)).c_str());
  return type.find('(') == std::string_view::npos ? -1 : 0;
}

/// True where PostgreSQL converts without an error and without all of the value. (What does not fit
/// otherwise, a text that is too long, a number that is too big, is an error, and nothing is lost.)
bool loses_silently(std::string_view from, std::string_view to) {
  static constexpr auto whole = std::to_array<std::string_view>({"smallint", "integer", "bigint"});
  static constexpr auto fractional = std::to_array<std::string_view>({"numeric", "real", "double precision"});
  const auto in = [](const auto& list, std::string_view type) {
    return std::find(list.begin(), list.end(), bare(type)) != list.end();
  };
  if (in(whole, to) && in(fractional, from)) return true;
  if (bare(to) == "real" && (bare(from) == "double precision" || bare(from) == "numeric")) return true;
  if (bare(to) == "double precision" && bare(from) == "numeric") return true;
  if (bare(to) == "numeric" && bare(from) == "numeric") {
    const int before = scale_of(from);
    const int after = scale_of(to);
    return after >= 0 && (before < 0 || after < before);
  }
  if (bare(to) == "date" && from.starts_with("timestamp")) return true;
  return from.starts_with("timestamp") && to.starts_with("time ");
}

/// True where every value of the one type is one of the other.
bool always_fits(std::string_view from, std::string_view to) {
  static constexpr auto ladder =
      std::to_array<std::string_view>({"smallint", "integer", "bigint", "numeric"});
  if (to == "text" || keeps_storage(from, to)) return true;
  const auto low = std::find(ladder.begin(), ladder.end(), from);
  const auto high = std::find(ladder.begin(), ladder.end(), to);
  if (low != ladder.end() && high != ladder.end()) return low <= high;
  if (to == "double precision") return from == "real" || from == "integer" || from == "smallint";
  if (from == "date" || from.starts_with("timestamp")) return to.starts_with("timestamp") || to == "date";
  return false;
}

std::string deletes(const model::object_id& id, const std::string& what) {
  return "dropping " + what + " " + model::qualified_name(id) + " deletes what is in it";
}

/// The rows of a foreign table are elsewhere.
bool is_foreign(const model::database& from, const model::object_id& table) {
  const auto* found = from.find<model::table>(table);
  return found != nullptr && found->foreign_server;
}

effects dropped_table(const scene& in) {
  if (!in.drops() || in.one.id.type != kind::table || is_foreign(in.in.from, in.one.id)) return {};
  return {deletes(in.one.id, "table")};
}

effects dropped_column(const scene& in) {
  const auto* column = in.from<model::column>();
  if (!in.drops() || column == nullptr) return {};
  // What a generated column holds is made again from what it is generated from.
  if (in.in.rebuilds.contains(in.one.id) && column->generated) return {};
  if (is_foreign(in.in.from, {kind::table, column->schema, {}, column->table})) return {};
  return {deletes(in.one.id, "column")};
}

/// True where an identity goes on counting where the sequence stood.
bool is_followed(const model::sequence& one, const model::database& to) {
  const auto owner = one.owned_by ? model::parse_object_id("column " + *one.owned_by) : std::nullopt;
  const auto* column = owner ? to.find<model::column>(*owner) : nullptr;
  return column != nullptr && !column->identity.empty();
}

effects dropped_sequence(const scene& in) {
  const auto* sequence = in.from<model::sequence>();
  if (!in.drops() || sequence == nullptr || is_followed(*sequence, in.in.to)) return {};
  return {deletes(in.one.id, "sequence")};
}

effects dropped_extension(const scene& in) {
  if (!in.drops() || in.one.id.type != kind::extension) return {};
  return {deletes(in.one.id, "extension")};
}

effects dropped_user_mapping(const scene& in) {
  if (!in.drops() || in.one.id.type != kind::user_mapping) return {};
  return {"dropping " + model::to_string(in.one.id) + " deletes the password it may hold"};
}

/// What rows hold of an attribute goes with it.
effects dropped_attribute(const scene& in) {
  const auto* before = in.from<model::composite_type>();
  const auto* after = in.to<model::composite_type>();
  if (before == nullptr || after == nullptr || in.one.what != action::alter) return {};
  const auto stays = [after](const auto& attribute) {
    return std::any_of(after->attributes.begin(), after->attributes.end(),
                       [&attribute](const auto& other) { return other.name == attribute.name; });
  };
  if (std::all_of(before->attributes.begin(), before->attributes.end(), stays)) return {};
  const auto& needs = in.in.from.needs;
  const bool kept = std::any_of(needs.begin(), needs.end(), [&in](const auto& user) {
    const auto type = user.first.type;
    return type != kind::function && type != kind::procedure && type != kind::view &&
           user.second.contains(in.one.id);
  });
  effects out;
  for (const auto& attribute : before->attributes) {
    if (kept && !stays(attribute)) {
      out.push_back("dropping attribute " + attribute.name + " of " + model::qualified_name(in.one.id) +
                    " deletes what is in it");
    }
  }
  return out;
}

effects narrowed_type(const scene& in) {
  if (!in.alters("data_type") || in.one.id.type != kind::column) return {};
  const auto& before = in.from<model::column>()->data_type;
  const auto& after = in.to<model::column>()->data_type;
  if (!loses_silently(before, after)) return {};
  return {"changing " + model::qualified_name(in.one.id) + " from " + before + " to " + after +
          " drops what does not fit"};
}

effects unlogged_table(const scene& in) {
  if (!in.alters("unlogged")) return {};
  const auto* sequence = in.to<model::sequence>();
  if (sequence != nullptr && sequence->unlogged)
    return {"a crash of the server will start " + model::qualified_name(in.one.id) + " anew"};
  const auto* table = in.to<model::table>();
  if (table == nullptr || !table->unlogged) return {};
  return {"a crash of the server will empty " + in.table_name()};
}

effects refused_null(const scene& in) {
  const auto* column = in.to<model::column>();
  if (column == nullptr || !in.is_in_use()) return {};
  const bool checked = in.one.part == online::validate_check;
  const bool direct =
      in.says("not_null") && in.one.part == online::no && column->not_null && in.one.transactional;
  if ((!checked && !direct) || check_of_not_null(in.in.from, in.one.id) != nullptr) return {};
  const auto* before = in.from<model::column>();
  if (before != nullptr && before->not_null) return {}; // its parent's statement took it away, for a moment
  if (!in.one.expression.empty())
    return {"fails where " + in.one.expression + " gives a row of " + in.table_name() + " NULL"};
  return {"fails where " + model::qualified_name(in.one.id) + " holds NULL"};
}

effects missing_default(const scene& in) {
  const auto* column = in.to<model::column>();
  if (!in.creates() || column == nullptr || !column->not_null || column->default_value || column->generated ||
      !column->identity.empty() || !in.one.facts.empty() || !in.is_in_use())
    return {};
  return {"fails where " + in.table_name() + " has rows: they have no value for " + column->name};
}

/// True for what is made again as it was, since what it stands on changes.
bool made_again_only(const scene& in) {
  return in.in.rebuilds.contains(in.one.id) && !in.in.changes.contains(in.one.id);
}

effects refused_duplicates(const scene& in) {
  if (!in.is_in_use() || in.drops()) return {};
  const auto* index = in.to<model::index>();
  const auto* key = in.to<model::constraint>();
  const bool made = in.one.what == action::create || in.one.part == online::build_index;
  const bool adopted = in.one.part == online::adopt_index;
  const bool unique = index != nullptr
                          ? index->unique
                          : key != nullptr && (key->contype == "primary key" || key->contype == "unique");
  const bool holds_nothing = key != nullptr && !key->complete; // a partitioned table's alone
  if (!made || adopted || !unique || holds_nothing || made_again_only(in)) return {};
  return {"fails where rows of " + in.table_name() + " are equal in what " + in.one.id.name +
          " holds unique"};
}

effects refused_rows(const scene& in) {
  const auto* one = in.to<model::constraint>();
  if (one == nullptr || !in.is_in_use()) return {};
  const bool tests =
      in.one.part == online::validate || in.alters("validated") ||
      (in.creates() && one->validated &&
       (one->contype == "check" || one->contype == "foreign key" || one->contype == "exclusion"));
  if (!tests) return {};
  return {"fails where rows of " + in.table_name() + " do not satisfy " + one->name};
}

effects refused_conversion(const scene& in) {
  if (!in.alters("data_type") || in.one.id.type != kind::column || !in.is_in_use()) return {};
  if (!in.one.expression.empty())
    return {"fails where " + in.one.expression + " fails for a row of " + in.table_name()};
  const auto& before = in.from<model::column>()->data_type;
  const auto& after = in.to<model::column>()->data_type;
  if (always_fits(before, after)) return {};
  return {"fails where a value of " + model::qualified_name(in.one.id) + " (" + before + ") is none of " +
          after};
}

/// Attributes of a composite type that is made anew for its tables.
effects refused_attributes(const scene& in) {
  effects out;
  for (const auto& swapped : in.one.swapped) {
    const auto* before = swapped.from == nullptr ? nullptr : std::get_if<model::composite_type>(swapped.from);
    const auto* after = std::get_if<model::composite_type>(swapped.to);
    if (before == nullptr || after == nullptr || swapped.in_place) continue;
    for (const auto& attribute : after->attributes) {
      for (const auto& had : before->attributes) {
        if (had.name == attribute.name && !always_fits(had.data_type, attribute.data_type))
          out.push_back("fails where a row holds a value of " + attribute.name + " of " +
                        model::qualified_name(after->id()) + " (" + had.data_type + ") that is none of " +
                        attribute.data_type);
      }
    }
  }
  return out;
}

effects removed_values(const scene& in) {
  effects out;
  for (const auto& swapped : in.one.swapped) {
    const auto* before = swapped.from == nullptr ? nullptr : std::get_if<model::enum_type>(swapped.from);
    const auto* after = std::get_if<model::enum_type>(swapped.to);
    if (before == nullptr || after == nullptr) continue;
    for (const auto& value : before->values) {
      if (std::find(after->values.begin(), after->values.end(), value) == after->values.end())
        out.push_back("fails where a row holds '" + value + "' of " + model::qualified_name(after->id()));
    }
  }
  return out;
}

effects refused_partition(const scene& in) {
  const auto* table = in.to<model::table>();
  const bool attaches =
      table != nullptr && table->partition_of &&
      (in.one.part == online::validate_bound || (in.says("partition_of") && in.one.aside.empty()));
  if (!attaches || !in.is_in_use(in.one.id)) return {};
  if (table->partition_bound == "DEFAULT" && in.one.part == online::validate_bound)
    return {"fails where rows of " + in.table_name() +
            " belong to what is attached beside it; until then it takes no more of these"};
  return {"fails where rows of " + in.table_name() + " are outside of " +
          table->partition_bound.value_or("the bound")};
}

constexpr std::string_view lost = "rows are gone when it is committed; only a backup has them";
constexpr std::string_view keep_it = "renamed? say so: -- dbworkflow: renamed-from OLD; else copy what is "
                                     "needed first, or stop using it in one "
                                     "release and drop it in a later one";
constexpr std::string_view look_first = "look for such rows before (select … where …) and mend them in a "
                                        "migration of their own (generate --custom)";

constexpr hazard_rule rules[] = {
    {"DELETES_DATA", "a table is dropped", lost, keep_it, false, dropped_table},
    {"DELETES_DATA", "a column is dropped", lost, keep_it, false, dropped_column},
    {"DELETES_DATA", "a sequence is dropped", "a sequence made again begins anew: values may come twice",
     "keep it, or note where it stands: select last_value from it", false, dropped_sequence},
    {"DELETES_DATA", "an extension is dropped", "what an extension keeps in tables of its own goes with it",
     lost, false, dropped_extension},
    {"DELETES_DATA", "a user mapping is dropped",
     "PostgreSQL shows a password to nobody, so that it cannot be made again from the schema",
     "know the password, or alter the mapping in place", false, dropped_user_mapping},
    {"DELETES_DATA", "an attribute of a composite type is dropped that rows hold", lost, keep_it, false,
     dropped_attribute},
    {"DELETES_DATA", "a column gets a type that holds less", "the cast rounds or cuts without an error",
     "convert into a column of its own, compare, then drop the old one", false, narrowed_type},
    {"CORRECTNESS", "a table or sequence becomes unlogged",
     "what is not in the write-ahead log is neither recovered nor replicated",
     "keep only what can be made again in such a table", false, unlogged_table},
    {"DEPENDS_ON_DATA", "a column becomes NOT NULL",
     "every row is looked at, and one that does not fit refuses the statement", look_first, false,
     refused_null},
    {"DEPENDS_ON_DATA", "a NOT NULL column without default is added",
     "NOT NULL holds at once, and there is no default to fill the rows with",
     "say what they get: -- dbworkflow: backfill EXPRESSION at the end of its line, or --backfill", false,
     missing_default},
    {"DEPENDS_ON_DATA", "something becomes unique", "a unique index cannot be built over duplicates",
     look_first, false, refused_duplicates},
    {"DEPENDS_ON_DATA", "a constraint is added or validated",
     "every row is looked at, and one that does not fit refuses the statement", look_first, false,
     refused_rows},
    {"DEPENDS_ON_DATA", "a column gets a type that not all of its values fit",
     "every value is converted, and one that cannot be refuses the statement", look_first, false,
     refused_conversion},
    {"DEPENDS_ON_DATA", "an attribute of a composite type gets a type that not all of its values fit",
     "rows hold such values: the type is made again and its columns converted", look_first, false,
     refused_attributes},
    {"DEPENDS_ON_DATA", "a value of an enum is removed",
     "values of an enum cannot be removed: the type is made again and its columns converted",
     "update such rows first", false, removed_values},
    {"DEPENDS_ON_DATA", "a table is attached as a partition", "a partition holds only rows within its bound",
     look_first, false, refused_partition},
};

} // namespace

std::span<const hazard_rule> data_hazards() { return rules; }

} // namespace dbworkflow::plan
