// Triggers and rules, whose definitions are kept as PostgreSQL prints them.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <string_view>

namespace dbworkflow::render {

using model::rule;
using model::trigger;
using text::qualified;
using text::quote_identifier;

namespace {

template <class T> std::string comment_target(const T& one) {
  return std::string(model::word(T::type)) + " " + quote_identifier(one.name) + " on " +
         qualified(one.schema, one.parent);
}

/// `alter table … disable trigger …`
std::string enabling(const std::string& table, std::string_view state, std::string_view what,
                     const std::string& name) {
  const char* verb = state == "disabled"  ? " disable "
                     : state == "replica" ? " enable replica "
                     : state == "always"  ? " enable always "
                                          : " enable ";
  return "alter table " + table + verb + std::string(what) + " " + quote_identifier(name);
}

template <class T> std::string enabling(const T& one) {
  return enabling(qualified(one.schema, one.parent), one.enabled, model::word(T::type), one.name);
}

} // namespace

statements_list create(const trigger& one, const plan::step&) {
  statements_list out{one.definition};
  if (one.enabled != "origin") out.push_back(enabling(one));
  add_comment(out, comment_target(one), one.comment);
  return out;
}

statements_list drop(const trigger& one) {
  return {"drop trigger " + quote_identifier(one.name) + " on " + qualified(one.schema, one.parent)};
}

statements_list alter(const trigger&, const trigger& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("enabled")) out.push_back(enabling(to));
  // The plan says which partitions are to be told what: `partition TABLE=STATE`.
  constexpr std::string_view partition = "partition ";
  for (const auto& fact : facts) {
    if (!fact.starts_with(partition)) continue;
    const auto equals = fact.rfind('=');
    out.push_back(enabling("only " + fact.substr(partition.size(), equals - partition.size()),
                           std::string_view(fact).substr(equals + 1), "trigger", to.name));
  }
  if (facts.contains("comment")) out.push_back(comment_on(comment_target(to), to.comment));
  return out;
}

statements_list create(const rule& one, const plan::step&) {
  statements_list out{one.definition};
  if (one.enabled != "origin") out.push_back(enabling(one));
  add_comment(out, comment_target(one), one.comment);
  return out;
}

statements_list drop(const rule& one) {
  return {"drop rule " + quote_identifier(one.name) + " on " + qualified(one.schema, one.parent)};
}

statements_list alter(const rule&, const rule& to, const fact_names& facts) {
  constexpr std::string_view create = "CREATE RULE";
  statements_list out;
  if (facts.contains("definition") && to.definition.starts_with(create))
    out.push_back("CREATE OR REPLACE RULE" + to.definition.substr(create.size()));
  if (facts.contains("enabled")) out.push_back(enabling(to));
  if (facts.contains("comment")) out.push_back(comment_on(comment_target(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
