// Constraints of tables and domains.
#include "model/index_definition.hpp"
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::constraint;
using text::qualified;
using text::quote_identifier;

namespace {

std::string head_of(const constraint& one) {
  return (one.on_domain ? "alter domain " : "alter table ") + qualified(one.schema, one.parent);
}

std::string comment_target(const constraint& one) {
  return "constraint " + quote_identifier(one.name) + " on " + (one.on_domain ? "domain " : "") +
         qualified(one.schema, one.parent);
}

} // namespace

std::string constraint_definition(const constraint& one) {
  auto definition = one.definition;
  if (!one.index_options.empty())
    definition.insert(model::place_of_options(definition), " with " + option_list(one.index_options));
  return "constraint " + quote_identifier(one.name) + " " + definition + (one.validated ? "" : " not valid");
}

statements_list constraint_extras(const constraint& one) {
  statements_list out;
  if (one.tablespace) {
    out.push_back("alter index " + qualified(one.schema, one.name) + " set tablespace " +
                  quote_identifier(*one.tablespace));
  }
  if (one.clustered) out.push_back(head_of(one) + " cluster on " + quote_identifier(one.name));
  add_comment(out, comment_target(one), one.comment);
  add_comment(out, "index " + qualified(one.schema, one.name), one.index_comment);
  return out;
}

statements_list create(const constraint& one, const plan::step&) {
  const auto head = one.complete ? head_of(one) : "alter table only " + qualified(one.schema, one.parent);
  statements_list out{head + " add " + constraint_definition(one)};
  for (auto& extra : constraint_extras(one)) out.push_back(std::move(extra));
  return out;
}

statements_list drop(const constraint& one) {
  return {head_of(one) + " drop constraint " + quote_identifier(one.name)};
}

statements_list alter(const constraint& from, const constraint& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("validated"))
    out.push_back(head_of(to) + " validate constraint " + quote_identifier(to.name));
  if (facts.contains("index_options")) {
    add_option_changes(out, "alter index " + qualified(to.schema, to.name), from.index_options,
                       to.index_options);
  }
  if (facts.contains("tablespace")) {
    out.push_back("alter index " + qualified(to.schema, to.name) + " set tablespace " +
                  quote_identifier(to.tablespace.value_or("pg_default")));
  }
  if (facts.contains("clustered") && to.clustered)
    out.push_back(head_of(to) + " cluster on " + quote_identifier(to.name));
  if (facts.contains("clustered") && from.clustered) out.push_back(head_of(to) + " set without cluster");
  if (facts.contains("comment")) out.push_back(comment_on(comment_target(to), to.comment));
  if (facts.contains("index_comment"))
    out.push_back(comment_on("index " + qualified(to.schema, to.name), to.index_comment));
  return out;
}

} // namespace dbworkflow::render
