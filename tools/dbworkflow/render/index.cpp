// Indexes that no constraint owns.
#include "model/index_definition.hpp"
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::index;
using text::qualified;
using text::quote_identifier;

namespace {

/// `2=500` → `alter column 2 set statistics 500`
std::string statistics_clause(const std::string& fact) {
  const auto equals = fact.find('=');
  return " alter column " + fact.substr(0, equals) + " set statistics " + fact.substr(equals + 1);
}

std::string head_of_home(const index& one) {
  return (one.on_materialized_view ? "alter materialized view " : "alter table ") +
         qualified(one.schema, one.table);
}

} // namespace

statements_list index_extras(const index& one) {
  const auto name = qualified(one.schema, one.name);
  statements_list out;
  if (one.tablespace && one.definition.find(" TABLESPACE ") == std::string::npos) {
    out.push_back("alter index " + name + " set tablespace " + quote_identifier(*one.tablespace));
  }
  for (const auto& fact : one.statistics) out.push_back("alter index " + name + statistics_clause(fact));
  if (one.clustered) out.push_back(head_of_home(one) + " cluster on " + quote_identifier(one.name));
  add_comment(out, "index " + name, one.comment);
  return out;
}

statements_list create(const index& one, const plan::step&) {
  statements_list out{one.definition};
  for (auto& extra : index_extras(one)) out.push_back(std::move(extra));
  return out;
}

statements_list drop(const index& one) { return {"drop index " + qualified(one.schema, one.name)}; }

statements_list alter(const index& from, const index& to, const fact_names& facts) {
  const auto name = qualified(to.schema, to.name);
  const auto table = head_of_home(to);
  statements_list out;
  if (facts.contains("partition_of") && to.partition_of) {
    out.push_back("alter index " + *to.partition_of + " attach partition " + name);
  }
  if (facts.contains("definition")) {
    add_option_changes(out, "alter index " + name, model::options_of(from.definition),
                       model::options_of(to.definition));
  }
  if (facts.contains("tablespace")) {
    out.push_back("alter index " + name + " set tablespace " +
                  quote_identifier(to.tablespace.value_or("pg_default")));
  }
  if (facts.contains("statistics")) {
    for (const auto& fact : from.statistics) {
      out.push_back("alter index " + name + statistics_clause(fact.substr(0, fact.find('=')) + "=-1"));
    }
    for (const auto& fact : to.statistics) out.push_back("alter index " + name + statistics_clause(fact));
  }
  if (facts.contains("clustered")) {
    out.push_back(table + (to.clustered ? " cluster on " + quote_identifier(to.name)
                                        : std::string(" set without cluster")));
  }
  if (facts.contains("comment")) out.push_back(comment_on("index " + name, to.comment));
  return out;
}

} // namespace dbworkflow::render
