// Sequences, and the options behind identity columns.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::sequence_options;
using text::qualified;

namespace {

std::string name_of(const model::sequence& one) { return qualified(one.schema, one.name); }

/// What a sequence of that type and direction has where nothing is said.
sequence_options defaults_for(const sequence_options& like) {
  sequence_options out;
  out.data_type = like.data_type;
  out.increment = like.increment;
  const std::int64_t top = like.data_type == "smallint"  ? INT16_MAX
                           : like.data_type == "integer" ? INT32_MAX
                                                         : INT64_MAX;
  out.minimum = like.increment < 0 ? -top - 1 : 1;
  out.maximum = like.increment < 0 ? -1 : top;
  out.start = like.increment < 0 ? out.maximum : out.minimum;
  return out;
}

/// A new type resets bounds that were the old type's: they are all said.
std::string option_changes(const sequence_options& from, const sequence_options& to) {
  auto like = from;
  if (from.data_type != to.data_type) {
    like.minimum = to.minimum - 1;
    like.maximum = to.maximum - 1;
  }
  return sequence_clauses(to, like, true);
}

} // namespace

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
  if (const auto clauses = option_changes(from.options, to.options);
      !clauses.empty() && facts != fact_names{"owned_by"}) {
    out.push_back(head + " " + clauses);
  }
  if (facts.contains("owned_by")) out.push_back(head + " owned by " + to.owned_by.value_or("none"));
  if (facts.contains("comment")) out.push_back(comment_on("sequence " + name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
