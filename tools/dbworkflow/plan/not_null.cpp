#include "plan/not_null.hpp"

#include <algorithm>
#include <vector>

namespace dbworkflow::plan {
namespace {

using model::kind;

bool has_not_null(const step& one) {
  return std::find(one.facts.begin(), one.facts.end(), "not_null") != one.facts.end();
}

/// The steps after the column is there and may hold NULL.
std::vector<step> steps_to_not_null(const step& one, const way_to_not_null& how) {
  const bool filled = !how.expression.empty();
  const bool in_one_go = how.check.empty();
  std::vector<step> out;
  const auto add = [&](online part) {
    out.push_back(alter_part(one, part, how.check));
    out.back().expression = how.expression;
    // In one go it is all or nothing.
    if (in_one_go) out.back().transactional = true;
  };
  if (filled) add(in_one_go ? online::fill_rest : online::fill);
  if (!std::get<model::column>(*one.to).not_null) return out;
  if (!in_one_go) {
    add(online::add_check);
    // Where the rows before were filled outside of a transaction, it is not worth one of its own.
    if (filled) out.back().transactional = false;
    // Rows that came while others were filled.
    if (filled) add(online::fill_rest);
    add(online::validate_check);
  }
  out.push_back(alteration(one.id, one.from, one.to, {"not_null"}));
  out.back().transactional = in_one_go;
  if (in_one_go) out.back().expression = how.expression;
  if (!in_one_go) add(online::drop_check);
  return out;
}

} // namespace

void split_not_null(nodes& to, std::size_t at, const way_to_not_null& how) {
  const auto one = to.list[at];
  auto parts = steps_to_not_null(one, how);
  auto next = parts.begin();
  if (one.what == action::create) {
    to.list[at].facts = {"not_null"};
  } else if (one.facts.size() > 1) {
    std::erase(to.list[at].facts, "not_null");
  } else {
    to.list[at] = std::move(*next++);
  }
  auto last = at;
  for (; next != parts.end(); ++next) {
    const auto added = to.add(std::move(*next));
    to.chains.emplace_back(last, added);
    last = added;
  }
  to.alters[one.id] = last;
}

std::string value_for_rows(const step& one, const options& wanted) {
  const auto found = wanted.backfills.find(one.id);
  const auto* column = one.to == nullptr ? nullptr : std::get_if<model::column>(one.to);
  if (found == wanted.backfills.end() || column == nullptr || one.part != online::no) return {};
  const bool made = one.what == action::create && one.facts.empty();
  const bool tightened = one.what == action::alter && has_not_null(one) && column->not_null;
  return made || tightened ? found->second : std::string();
}

void fill_columns(nodes& to, const course& in, const options& wanted) {
  const auto count = to.list.size();
  for (std::size_t at = 0; at < count; ++at) {
    const auto expression = value_for_rows(to.list[at], wanted);
    if (expression.empty()) continue;
    const auto& id = to.list[at].id;
    const model::object_id table{kind::table, id.schema, {}, id.parent};
    const auto* before = in.from.find<model::table>(table);
    const bool is_filled = before != nullptr && !before->foreign_server && !in.goes(table);
    // What a step of its own has made NOT NULL already was seen to.
    const auto altered = to.alters.find(id);
    const bool is_apart = altered != to.alters.end() && altered->second != at;
    if (is_filled && !is_apart) split_not_null(to, at, {{}, expression});
  }
}

} // namespace dbworkflow::plan
