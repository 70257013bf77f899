#include "plan/bounds.hpp"

#include "model/index_definition.hpp"
#include "text/identifier.hpp"

#include <vector>

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

/// The column of a partition key that is one column and nothing else.
std::optional<std::string> key_column(const model::database& in, const model::table& parent) {
  const auto inner =
      bracket_behind(parent.partition_key->substr(0, parent.partition_key->find(' ')), *parent.partition_key);
  if (!inner) return std::nullopt;
  const auto name = text::split_qualified(*inner);
  if (name.size() != 1 || text::quote_identifier(name.front()) != *inner ||
      in.find<model::column>({kind::column, parent.schema, parent.name, name.front()}) == nullptr)
    return std::nullopt;
  return name.front();
}

std::optional<std::string> range_check(const std::string& column, const std::string& bound) {
  const auto from = bracket_behind("FROM", bound);
  const auto to = bracket_behind("TO", bound);
  if (!from || !to || split(*from).size() != 1 || split(*to).size() != 1) return std::nullopt;
  auto out = column + " is not null";
  if (*from != "MINVALUE") out += " and " + column + " >= " + *from;
  if (*to != "MAXVALUE") out += " and " + column + " < " + *to;
  return out;
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

struct told_bound {
  std::vector<std::string> columns;
  std::string check;
};

std::optional<told_bound> tell(const model::database& in, const model::table& table) {
  const auto id = table.partition_of ? model::parse_object_id("table " + *table.partition_of) : std::nullopt;
  const auto* parent = id ? in.find<model::table>(*id) : nullptr;
  if (parent == nullptr || !parent->partition_key || !table.partition_bound) return std::nullopt;
  const auto column = key_column(in, *parent);
  if (!column) return std::nullopt;
  const auto name = text::quote_identifier(*column);
  const auto check = parent->partition_key->starts_with("RANGE")  ? range_check(name, *table.partition_bound)
                     : parent->partition_key->starts_with("LIST") ? list_check(name, *table.partition_bound)
                                                                  : std::nullopt;
  if (!check) return std::nullopt;
  told_bound out{{*column}, "(" + *check + ")"};
  if (!parent->partition_of) return out;
  const auto above = tell(in, *parent);
  if (!above) return std::nullopt;
  out.columns.insert(out.columns.end(), above->columns.begin(), above->columns.end());
  out.check += " and " + above->check;
  return out;
}

} // namespace

std::optional<std::string> check_of_bound(const model::database& in, const model::table& table) {
  const auto out = tell(in, table);
  return out ? std::optional(out->check) : std::nullopt;
}

std::optional<std::vector<std::string>> columns_of_bound(const model::database& in,
                                                         const model::table& table) {
  auto out = tell(in, table);
  return out ? std::optional(std::move(out->columns)) : std::nullopt;
}

} // namespace dbworkflow::plan
