// Operators, their classes and families; casts and conversions.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <iterator>

namespace dbworkflow::render {

using text::qualified;
using text::quote_identifier;
using text::quote_literal;

namespace {

template <class T> std::string name_of(const T& one) { return model::to_string(one.id()); }

template <class T> statements_list drop_of(const T& one) { return {"drop " + name_of(one)}; }

template <class T> statements_list alter_comment(const T& to, const fact_names& facts) {
  if (!facts.contains("comment")) return {};
  return {comment_on(name_of(to), to.comment)};
}

/// `operator 1 public.<(integer,bigint)` and `function 1 (integer, bigint) f(integer,bigint)`, as they are
/// dropped: `operator 1 (integer,bigint)`.
std::string without_name(const std::string& member) {
  const auto number_at = member.find(' ') + 1;
  const auto number_end = member.find(' ', number_at);
  const auto open = member.find('(', number_end);
  return member.substr(0, number_end + 1) + member.substr(open, member.find(')', open) - open + 1);
}

std::string joined(const std::vector<std::string>& members) {
  std::string out;
  for (const auto& one : members) out += (out.empty() ? "\n  " : ",\n  ") + one;
  return out;
}

std::vector<std::string> missing_in(const std::vector<std::string>& from,
                                    const std::vector<std::string>& in) {
  std::vector<std::string> out;
  std::copy_if(from.begin(), from.end(), std::back_inserter(out),
               [&in](const std::string& one) { return std::find(in.begin(), in.end(), one) == in.end(); });
  return out;
}

void member_changes(statements_list& out, const model::operator_family& from,
                    const model::operator_family& to) {
  auto gone = missing_in(from.members, to.members);
  std::transform(gone.begin(), gone.end(), gone.begin(), without_name);
  const auto added = missing_in(to.members, from.members);
  if (!gone.empty()) out.push_back("alter " + name_of(to) + " drop" + joined(gone));
  if (!added.empty()) out.push_back("alter " + name_of(to) + " add" + joined(added));
}

} // namespace

statements_list create(const model::operator_symbol& one, const plan::step&) {
  auto statement =
      "create operator " + quote_identifier(one.schema) + "." + one.name + " (\n  function = " + one.function;
  const auto option = [&statement](const char* key, const std::optional<std::string>& value) {
    if (value) statement += std::string(",\n  ") + key + " = " + *value;
  };
  const auto by_name = [](const std::optional<std::string>& name) {
    return name ? std::optional("operator(" + *name + ")") : std::nullopt;
  };
  option("leftarg", one.left);
  option("rightarg", one.right);
  option("commutator", by_name(one.commutator));
  option("negator", by_name(one.negator));
  option("restrict", one.restriction);
  option("join", one.join);
  if (one.hashes) statement += ",\n  hashes";
  if (one.merges) statement += ",\n  merges";
  statements_list out{statement + "\n)"};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::operator_family& one, const plan::step&) {
  statements_list out{"create " + name_of(one)};
  member_changes(out, {}, one);
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::operator_class& one, const plan::step&) {
  auto statement = "create operator class " + qualified(one.schema, one.name) +
                   (one.is_default ? " default" : "") + " for type " + one.input + " using " +
                   quote_identifier(one.access_method) + " family " + one.family + " as";
  auto members = one.members;
  if (one.key) members.push_back("storage " + *one.key);
  // The list must not be empty.
  if (members.empty()) members.push_back("storage " + one.input);
  statements_list out{statement + joined(members)};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::cast& one, const plan::step&) {
  auto statement = "create " + name_of(one);
  if (one.function) {
    statement += " with function " + *one.function;
  } else {
    statement += one.by_text ? " with inout" : " without function";
  }
  if (one.context != "explicit") statement += " as " + one.context;
  statements_list out{statement};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::conversion& one, const plan::step&) {
  statements_list out{std::string(one.is_default ? "create default conversion " : "create conversion ") +
                      qualified(one.schema, one.name) + " for " + quote_literal(one.for_encoding) + " to " +
                      quote_literal(one.to_encoding) + " from " + one.function};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const model::operator_symbol& one) { return drop_of(one); }
statements_list drop(const model::operator_family& one) { return drop_of(one); }
statements_list drop(const model::operator_class& one) { return drop_of(one); }
statements_list drop(const model::cast& one) { return drop_of(one); }
statements_list drop(const model::conversion& one) { return drop_of(one); }

statements_list alter(const model::operator_symbol&, const model::operator_symbol& to,
                      const fact_names& facts) {
  statements_list out;
  std::string set;
  if (facts.contains("restriction")) set += "restrict = " + to.restriction.value_or("none");
  if (facts.contains("join")) set += (set.empty() ? "" : ", ") + ("join = " + to.join.value_or("none"));
  if (!set.empty()) out.push_back("alter " + name_of(to) + " set (" + set + ")");
  for (auto& statement : alter_comment(to, facts)) out.push_back(std::move(statement));
  return out;
}

statements_list alter(const model::operator_family& from, const model::operator_family& to,
                      const fact_names& facts) {
  statements_list out;
  if (facts.contains("members")) member_changes(out, from, to);
  for (auto& statement : alter_comment(to, facts)) out.push_back(std::move(statement));
  return out;
}

statements_list alter(const model::operator_class&, const model::operator_class& to,
                      const fact_names& facts) {
  return alter_comment(to, facts);
}

statements_list alter(const model::cast&, const model::cast& to, const fact_names& facts) {
  return alter_comment(to, facts);
}

statements_list alter(const model::conversion&, const model::conversion& to, const fact_names& facts) {
  return alter_comment(to, facts);
}

} // namespace dbworkflow::render
