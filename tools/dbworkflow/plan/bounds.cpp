#include "plan/bounds.hpp"

#include "model/index_definition.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// What stands in the bracket behind `word`; nothing where it does not stand there.
std::optional<std::string> bracket_behind(const std::string& word, const std::string& in) {
  const auto at = in.find(word + " (");
  if (at == std::string::npos) return std::nullopt;
  const auto begin = at + word.size() + 2;
  return in.substr(begin, model::end_of_bracket(in, begin - 1) - 1 - begin);
}

/// The parts between commas that stand in no quotes and no brackets.
std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> out(1);
  char quote = 0;
  int depth = 0;
  for (const char c : list) {
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    }
    if (c == ',' && quote == 0 && depth == 0) {
      out.emplace_back();
    } else if (c != ' ' || quote != 0 || !out.back().empty()) {
      out.back() += c;
    }
  }
  return out;
}

using names = std::vector<std::string>;

/// The columns of a partition key of columns and nothing else.
std::optional<names> key_columns(const model::database& in, const model::table& parent) {
  const auto inner =
      bracket_behind(parent.partition_key->substr(0, parent.partition_key->find(' ')), *parent.partition_key);
  if (!inner) return std::nullopt;
  names out;
  for (const auto& part : split(*inner)) {
    const auto name = text::split_qualified(part);
    if (name.size() != 1 || text::quote_identifier(name.front()) != part ||
        in.find<model::column>({kind::column, parent.schema, parent.name, name.front()}) == nullptr)
      return std::nullopt;
    out.push_back(name.front());
  }
  return out;
}

std::string joined(const names& parts, std::string_view word) {
  std::string out;
  for (const auto& one : parts) out += (out.empty() ? "" : std::string(word)) + one;
  return out;
}

bool is_value(const std::string& one) { return one != "MINVALUE" && one != "MAXVALUE"; }

/// One end of a range of several columns: `a > 1 or (a = 1 and b >= 2)`, as PostgreSQL itself has it, from
/// the column `first` on; empty where it has no end there.
std::string end_of_range(const names& columns, const names& values, std::size_t first, bool is_lower) {
  const std::string beyond = is_lower ? " > " : " < ";
  const std::string at_least = is_lower ? " >= " : " <= ";
  const std::string unbounded = is_lower ? "MINVALUE" : "MAXVALUE";
  names arms;
  names equals; // of the columns before
  for (auto at = first; at < columns.size() && is_value(values[at]); ++at) {
    const bool is_last = at + 1 == columns.size();
    const bool is_met = is_last ? is_lower : values[at + 1] == unbounded;
    auto arm = equals;
    arm.push_back(columns[at] + (is_met ? at_least : beyond) + values[at]);
    arms.push_back(arm.size() > 1 ? "(" + joined(arm, " and ") + ")" : arm.front());
    equals.push_back(columns[at] + " = " + values[at]);
  }
  return arms.size() > 1 ? "(" + joined(arms, " or ") + ")" : joined(arms, "");
}

std::optional<std::string> range_check(const names& columns, const std::string& bound) {
  const auto from = bracket_behind("FROM", bound);
  const auto to = bracket_behind("TO", bound);
  if (!from || !to) return std::nullopt;
  const auto low = split(*from);
  const auto high = split(*to);
  if (low.size() != columns.size() || high.size() != columns.size()) return std::nullopt;
  names out;
  for (const auto& column : columns) out.push_back(column + " is not null");
  std::size_t same = 0;
  for (; same < columns.size() && is_value(low[same]) && low[same] == high[same]; ++same)
    out.push_back(columns[same] + " = " + low[same]);
  for (auto& end : {end_of_range(columns, low, same, true), end_of_range(columns, high, same, false)})
    if (!end.empty()) out.push_back(end);
  return joined(out, " and ");
}

std::optional<std::string> list_check(const std::string& column, const std::string& bound) {
  const auto inner = bracket_behind("IN", bound);
  if (!inner) return std::nullopt;
  std::string values;
  bool null = false;
  for (const auto& one : split(*inner)) {
    if (one == "NULL") {
      null = true;
    } else {
      values += (values.empty() ? "" : ", ") + one;
    }
  }
  if (values.empty()) return column + " is null";
  return column + (null ? " is null or " : " is not null and ") + column + " in (" + values + ")";
}

/// PostgreSQL's own test of a hash leaves collations out, which no check of ours can: true for types that
/// have none.
bool has_no_collation(std::string_view type) {
  static constexpr auto known = std::to_array<std::string_view>(
      {"smallint", "integer", "bigint", "numeric", "real", "boolean", "date", "timestamp", "time", "interval",
       "uuid", "bytea", "oid", "inet", "cidr", "macaddr", "macaddr8", "jsonb"});
  return std::find(known.begin(), known.end(), type.substr(0, type.find_first_of("( "))) != known.end() ||
         type == "double precision";
}

/// `FOR VALUES WITH (modulus 4, remainder 1)`
std::optional<std::string> hash_check(const model::database& in, const model::table& parent,
                                      const names& columns, const std::string& bound) {
  const auto inner = bracket_behind("WITH", bound);
  const auto numbers = inner ? split(*inner) : names();
  constexpr std::string_view modulus = "modulus ";
  constexpr std::string_view remainder = "remainder ";
  if (numbers.size() != 2 || !numbers[0].starts_with(modulus) || !numbers[1].starts_with(remainder))
    return std::nullopt;
  names keys;
  for (const auto& name : columns) {
    const auto* column = in.find<model::column>({kind::column, parent.schema, parent.name, name});
    if (!has_no_collation(column->data_type)) return std::nullopt;
    keys.push_back(text::quote_identifier(name));
  }
  return "satisfies_hash_partition(" + text::quote_literal(text::qualified(parent.schema, parent.name)) +
         "::regclass, " + numbers[0].substr(modulus.size()) + ", " + numbers[1].substr(remainder.size()) +
         ", " + joined(keys, ", ") + ")";
}

const model::table* parent_of(const model::database& in, const model::table& table) {
  const auto id = table.partition_of ? model::parse_object_id("table " + *table.partition_of) : std::nullopt;
  return id ? in.find<model::table>(*id) : nullptr;
}

} // namespace

std::optional<bound_check> check_of_own_bound(const model::database& in, const model::table& table) {
  const auto* parent = parent_of(in, table);
  if (parent == nullptr || !parent->partition_key || !table.partition_bound) return std::nullopt;
  const auto columns = key_columns(in, *parent);
  if (!columns) return std::nullopt;
  names quoted;
  for (const auto& one : *columns) quoted.push_back(text::quote_identifier(one));
  const auto& key = *parent->partition_key;
  const auto& bound = *table.partition_bound;
  const auto check = key.starts_with("RANGE")  ? range_check(quoted, bound)
                     : key.starts_with("LIST") ? list_check(quoted.front(), bound)
                                               : hash_check(in, *parent, *columns, bound);
  if (!check) return std::nullopt;
  return bound_check{*columns, "(" + *check + ")"};
}

std::optional<bound_check> check_of_bound(const model::database& in, const model::table& table) {
  auto out = check_of_own_bound(in, table);
  const auto* parent = parent_of(in, table);
  if (!out || !parent->partition_of) return out;
  const auto above = check_of_bound(in, *parent);
  if (!above) return std::nullopt;
  out->columns.insert(out->columns.end(), above->columns.begin(), above->columns.end());
  out->expression += " and " + above->expression;
  return out;
}

} // namespace dbworkflow::plan
