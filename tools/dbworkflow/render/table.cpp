// Tables: CREATE TABLE with the columns and constraints that go inside, and what can be altered of a table
// itself.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <iterator>

namespace dbworkflow::render {

using model::table;
using text::qualified;
using text::quote_identifier;

namespace {

/// `foreign table public.orders`.
std::string name_of(const table& one) {
  return (one.foreign_server ? "foreign table " : "table ") + qualified(one.schema, one.name);
}

std::string head_of(const table& one) { return "alter " + name_of(one); }

std::string replica_identity(const table& one) {
  std::string what = one.replica_identity;
  if (what.starts_with("index ")) what = "using " + what;
  return head_of(one) + " replica identity " + what;
}

/// The column without a default that a later step sets.
model::column without_late(model::column one, const plan::step& step) {
  const auto& late = step.facts;
  if (std::find(late.begin(), late.end(), "default " + one.name) != late.end()) one.default_value.reset();
  return one;
}

std::string body(const plan::step& step) {
  std::string out;
  const bool typed = std::get<table>(*step.to).of_type.has_value();
  for (const auto* part : step.parts) {
    const auto* attribute = typed ? std::get_if<model::column>(part) : nullptr;
    const auto options =
        attribute != nullptr ? column_options(without_late(*attribute, step)) : std::string();
    if (attribute != nullptr && options.empty()) continue; // the type says it all
    out += out.empty() ? "\n  " : ",\n  ";
    if (attribute != nullptr) {
      out += quote_identifier(attribute->name) + " with options" + options;
    } else if (const auto* column = std::get_if<model::column>(part)) {
      out += column_definition(without_late(*column, step));
    }
    if (const auto* constraint = std::get_if<model::constraint>(part))
      out += constraint_definition(*constraint);
  }
  if (out.empty()) return typed ? "" : " ()";
  return " (" + out + "\n)";
}

/// Options of the table and of its TOAST table are set by the same clause.
std::string inheritance(const table& one) {
  std::string parents;
  for (const auto& parent : one.inherits) parents += (parents.empty() ? "" : ", ") + parent;
  return parents.empty() ? "" : " inherits (" + parents + ")";
}

void security(statements_list& out, const table& one, bool enabled, bool forced) {
  if (enabled)
    out.push_back(head_of(one) + (one.row_security ? " enable" : " disable") + " row level security");
  if (forced)
    out.push_back(head_of(one) + (one.force_row_security ? " force" : " no force") + " row level security");
}

std::string attach(const table& one) {
  return "alter table " + *one.partition_of + " attach partition " + qualified(one.schema, one.name) + " " +
         one.partition_bound.value_or("default");
}

void partition_changes(statements_list& out, const table& from, const table& to, const fact_names& facts) {
  if (facts.contains("detach")) {
    out.push_back("alter table " + *from.partition_of + " detach partition " + qualified(to.schema, to.name));
  }
  if (facts.contains("partition_of") && to.partition_of) out.push_back(attach(to));
}

/// A parent that is joined comes last: where that is not the order that is wanted, all are left and joined
/// again.
void inheritance_changes(statements_list& out, const table& from, const table& to, const fact_names& facts) {
  const auto without = [](const std::vector<std::string>& all, const std::vector<std::string>& others) {
    std::vector<std::string> left;
    std::copy_if(all.begin(), all.end(), std::back_inserter(left), [&others](const std::string& one) {
      return std::find(others.begin(), others.end(), one) == others.end();
    });
    return left;
  };
  auto lost = without(from.inherits, to.inherits);
  auto gained = without(to.inherits, from.inherits);
  auto reached = without(from.inherits, lost);
  reached.insert(reached.end(), gained.begin(), gained.end());
  if (reached != to.inherits) {
    lost = from.inherits;
    gained = to.inherits;
  }
  if (facts.contains("no_inherit")) {
    for (const auto& parent : lost) out.push_back(head_of(to) + " no inherit " + parent);
  }
  if (facts.contains("inherit")) {
    for (const auto& parent : gained) out.push_back(head_of(to) + " inherit " + parent);
  }
}

} // namespace

statements_list create(const table& one, const plan::step& step) {
  auto statement = (one.unlogged ? "create unlogged " : "create ") + name_of(one);
  if (one.of_type) statement += " of " + *one.of_type;
  statement += body(step);
  statement += inheritance(one);
  if (one.foreign_server)
    statement += " server " + quote_identifier(*one.foreign_server) + foreign_options(one.foreign_options);
  if (one.partition_key) statement += " partition by " + *one.partition_key;
  if (one.access_method) statement += " using " + quote_identifier(*one.access_method);
  if (!one.options.empty()) statement += " with " + option_list(one.options);
  if (one.tablespace) statement += " tablespace " + quote_identifier(*one.tablespace);
  statements_list out{statement};
  security(out, one, one.row_security, one.force_row_security);
  if (one.replica_identity != "default" && !one.replica_identity.starts_with("index "))
    out.push_back(replica_identity(one));
  add_comment(out, name_of(one), one.comment);
  for (const auto* part : step.parts) {
    statements_list extras;
    if (const auto* column = std::get_if<model::column>(part)) extras = column_extras(*column);
    if (const auto* constraint = std::get_if<model::constraint>(part))
      extras = constraint_extras(*constraint);
    out.insert(out.end(), extras.begin(), extras.end());
  }
  return out;
}

statements_list drop(const table& one) { return {"drop " + name_of(one)}; }

statements_list alter(const table& from, const table& to, const fact_names& facts) {
  statements_list out;
  const auto head = head_of(to);
  if (facts.contains("unlogged")) out.push_back(head + (to.unlogged ? " set unlogged" : " set logged"));
  partition_changes(out, from, to, facts);
  inheritance_changes(out, from, to, facts);
  if (facts.contains("not_of")) out.push_back(head + " not of");
  if (facts.contains("of_type")) out.push_back(head + " of " + *to.of_type);
  if (facts.contains("access_method"))
    out.push_back(head + " set access method " + quote_identifier(to.access_method.value_or("heap")));
  if (facts.contains("tablespace"))
    out.push_back(head + " set tablespace " + quote_identifier(to.tablespace.value_or("pg_default")));
  if (facts.contains("foreign_options"))
    out.push_back(head + foreign_option_changes(from.foreign_options, to.foreign_options));
  if (facts.contains("options")) add_option_changes(out, head, from.options, to.options);
  if (facts.contains("replica_identity")) out.push_back(replica_identity(to));
  security(out, to, facts.contains("row_security"), facts.contains("force_row_security"));
  if (facts.contains("comment")) out.push_back(comment_on(name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
