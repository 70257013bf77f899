// Composite types.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::attribute;
using model::composite_type;
using text::qualified;
using text::quote_identifier;

namespace {

std::string definition(const attribute& one) {
  auto out = quote_identifier(one.name) + " " + one.data_type;
  if (one.collation) out += " collate " + *one.collation;
  return out;
}

const attribute* find(const composite_type& in, const std::string& name) {
  const auto found = std::find_if(in.attributes.begin(), in.attributes.end(),
                                  [&name](const attribute& one) { return one.name == name; });
  return found == in.attributes.end() ? nullptr : &*found;
}

std::string comment_target(const composite_type& of, const attribute& one) {
  return "column " + qualified(of.schema, of.name) + "." + quote_identifier(one.name);
}

/// `cascade` is what tables of the type ask for.
void attribute_changes(statements_list& out, const composite_type& from, const composite_type& to,
                       bool cascades) {
  const std::string tail = cascades ? " cascade" : "";
  const auto head = "alter type " + qualified(to.schema, to.name);
  for (const auto& one : from.attributes) {
    if (find(to, one.name) == nullptr)
      out.push_back(head + " drop attribute " + quote_identifier(one.name) + tail);
  }
  for (const auto& one : to.attributes) {
    const auto* before = find(from, one.name);
    if (before == nullptr) {
      out.push_back(head + " add attribute " + definition(one) + tail);
    } else if (before->data_type != one.data_type || before->collation != one.collation) {
      auto statement = head + " alter attribute " + quote_identifier(one.name) + " type " + one.data_type;
      if (one.collation) statement += " collate " + *one.collation;
      out.push_back(statement + tail);
    }
  }
  for (const auto& one : to.attributes) {
    const auto* before = find(from, one.name);
    if (before == nullptr ? one.comment.has_value() : before->comment != one.comment)
      out.push_back(comment_on(comment_target(to, one), one.comment));
  }
}

} // namespace

statements_list create(const composite_type& one, const plan::step&) {
  const auto name = qualified(one.schema, one.name);
  std::string attributes;
  for (const auto& each : one.attributes)
    attributes += (attributes.empty() ? "\n  " : ",\n  ") + definition(each);
  statements_list out{"create type " + name + " as (" + attributes + (attributes.empty() ? ")" : "\n)")};
  add_comment(out, "type " + name, one.comment);
  for (const auto& each : one.attributes) add_comment(out, comment_target(one, each), each.comment);
  return out;
}

statements_list drop(const composite_type& one) { return {"drop type " + qualified(one.schema, one.name)}; }

statements_list alter(const composite_type& from, const composite_type& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("attributes")) attribute_changes(out, from, to, facts.contains("cascade"));
  if (facts.contains("comment"))
    out.push_back(comment_on("type " + qualified(to.schema, to.name), to.comment));
  return out;
}

} // namespace dbworkflow::render
