// Sequences, and the options behind identity columns.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::sequence_options;
using text::qualified;

namespace {

std::string name_of(const model::sequence& one) { return qualified(one.schema, one.name); }

/// The range of a type.
sequence_options range_of(const std::string& type) {
  sequence_options out;
  out.maximum = type == "smallint" ? INT16_MAX : type == "integer" ? INT32_MAX : INT64_MAX;
  out.minimum = -out.maximum - 1;
  return out;
}

/// What a sequence of that type and direction has where nothing is said.
sequence_options defaults_for(const sequence_options& like) {
  sequence_options out;
  out.data_type = like.data_type;
  out.increment = like.increment;
  const auto range = range_of(like.data_type);
  out.minimum = like.increment < 0 ? range.minimum : 1;
  out.maximum = like.increment < 0 ? -1 : range.maximum;
  out.start = like.increment < 0 ? out.maximum : out.minimum;
  return out;
}

bool holds(const sequence_options& bounds, std::int64_t value) {
  return bounds.minimum <= value && value <= bounds.maximum;
}

void change_options(statements_list& out, const std::string& name, const sequence_options& from,
                    const sequence_options& to) {
  // A new type resets bounds that were the old type's: they are all said.
  auto like = from;
  if (from.data_type != to.data_type) {
    like.minimum = to.minimum - 1;
    like.maximum = to.maximum - 1;
  }
  if (const auto clauses = sequence_clauses(to, like, true); !clauses.empty())
    out.push_back("alter sequence " + name + " " + clauses);
}

/// `owner_of_table NAME`: what a sequence must be given before that table's column owns it.
constexpr std::string_view owner_of_table = "owner_of_table ";

bool is_option(const std::string& fact) {
  return fact != "unlogged" && !fact.starts_with("owned_by") && fact != "comment" &&
         !fact.starts_with(owner_of_table);
}

/// PostgreSQL refuses bounds that the sequence does not stand within. One that was never used goes to its new
/// start; one that has not come as far as its first bound goes there. Where it has gone beyond its last
/// bound, no place is right.
void move_into_bounds(statements_list& out, const std::string& name, const sequence_options& to) {
  const bool rises = to.increment > 0;
  const auto start = std::to_string(to.start);
  const auto first = std::to_string(rises ? to.minimum : to.maximum);
  const auto value = start == first ? start : "case when is_called then " + first + " else " + start + " end";
  out.push_back("select pg_catalog.setval(" + text::quote_literal(name) + ", " + value + ", false) from " +
                name + " where not is_called or last_value " + (rises ? "< " : "> ") + first);
}

} // namespace

void alter_sequence_options(statements_list& out, const std::string& name, const sequence_options& from,
                            const sequence_options& to) {
  if (holds(to, from.start)) {
    change_options(out, name, from, to);
    return;
  }
  auto wide = to;
  wide.minimum = std::min(from.minimum, to.minimum);
  wide.maximum = std::max(from.maximum, to.maximum);
  wide.start = from.start;
  // The type stays as long as it takes to hold both.
  if (!holds(range_of(to.data_type), wide.minimum) || !holds(range_of(to.data_type), wide.maximum))
    wide.data_type = from.data_type;
  const bool widened = wide.minimum != from.minimum || wide.maximum != from.maximum;
  if (widened) change_options(out, name, from, wide);
  move_into_bounds(out, name, to);
  change_options(out, name, widened ? wide : from, to);
}

std::string sequence_clauses(const sequence_options& wanted, const sequence_options& like, bool with_type) {
  std::string out;
  const auto add = [&out](const std::string& clause) { out += (out.empty() ? "" : " ") + clause; };
  if (with_type && wanted.data_type != like.data_type) add("as " + wanted.data_type);
  if (wanted.increment != like.increment) add("increment by " + std::to_string(wanted.increment));
  if (wanted.minimum != like.minimum) add("minvalue " + std::to_string(wanted.minimum));
  if (wanted.maximum != like.maximum) add("maxvalue " + std::to_string(wanted.maximum));
  if (wanted.start != like.start) add("start with " + std::to_string(wanted.start));
  if (wanted.cache != like.cache) add("cache " + std::to_string(wanted.cache));
  if (wanted.cycle != like.cycle) add(wanted.cycle ? "cycle" : "no cycle");
  return out;
}

statements_list create(const model::sequence& one, const plan::step&) {
  auto like = defaults_for(one.options);
  like.increment = 1;
  std::string statement = one.unlogged ? "create unlogged sequence " : "create sequence ";
  statement += name_of(one);
  if (one.options.data_type != "bigint") statement += " as " + one.options.data_type;
  if (const auto clauses = sequence_clauses(one.options, like, false); !clauses.empty())
    statement += " " + clauses;
  statements_list out{statement};
  add_comment(out, "sequence " + name_of(one), one.comment);
  return out;
}

statements_list drop(const model::sequence& one) { return {"drop sequence " + name_of(one)}; }

statements_list alter(const model::sequence& from, const model::sequence& to, const fact_names& facts) {
  statements_list out;
  const auto head = "alter sequence " + name_of(to);
  if (facts.contains("unlogged")) out.push_back(head + (to.unlogged ? " set unlogged" : " set logged"));
  if (std::any_of(facts.begin(), facts.end(), is_option))
    alter_sequence_options(out, name_of(to), from.options, to.options);
  if (facts.contains("owned_by_none")) out.push_back(head + " owned by none");
  const auto owner = facts.lower_bound(std::string(owner_of_table));
  if (owner != facts.end() && owner->starts_with(owner_of_table))
    out.push_back(head + " owner to " + text::quote_identifier(owner->substr(owner_of_table.size())));
  if (facts.contains("owned_by")) out.push_back(head + " owned by " + to.owned_by.value_or("none"));
  if (facts.contains("comment")) out.push_back(comment_on("sequence " + name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
