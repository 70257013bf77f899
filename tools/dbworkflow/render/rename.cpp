// Names: one statement for each kind of thing that PostgreSQL renames or moves to another schema.
#include "render/rename.hpp"

#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::kind;
using text::qualified;
using text::quote_identifier;

namespace {

/// What stands behind ALTER: `table public.orders`.
std::string subject_of(const model::object_id& id) {
  switch (id.type) {
  case kind::enum_type:
  case kind::composite_type:
  case kind::range_type:
    return "type " + model::qualified_name(id);
  case kind::foreign_server:
    return "server " + quote_identifier(id.name);
  case kind::trigger:
  case kind::rule:
  case kind::policy:
    return std::string(model::word(id.type)) + " " + quote_identifier(id.name) + " on " +
           qualified(id.schema, id.parent);
  default:
    return model::to_string(id);
  }
}

std::string rename_part(const std::string& head, const char* what, const std::string& from,
                        const std::string& to) {
  return "alter " + head + " rename " + what + " " + quote_identifier(from) + " to " + quote_identifier(to);
}

/// The types that are made of a composite type have its attributes too.
std::string rename_member(const diff::rename& one) {
  const auto head = subject_of(one.from.id);
  if (one.from.id.type == kind::enum_type) {
    return "alter " + head + " rename value " + text::quote_literal(one.from.member) + " to " +
           text::quote_literal(one.to.member);
  }
  if (one.from.id.type == kind::composite_type)
    return rename_part(head, "attribute", one.from.member, one.to.member) + " cascade";
  return rename_part(head, "column", one.from.member, one.to.member);
}

} // namespace

std::string rename_statement(const diff::rename& one) {
  const auto& from = one.from.id;
  const auto& to = one.to.id;
  if (!one.from.member.empty()) return rename_member(one);
  if (from.type == kind::column)
    return rename_part("table " + qualified(from.schema, from.parent), "column", from.name, to.name);
  if (from.type == kind::constraint) {
    const auto* home = one.of_domain ? "domain " : "table ";
    return rename_part(home + qualified(from.schema, from.parent), "constraint", from.name, to.name);
  }
  if (from.schema != to.schema)
    return "alter " + subject_of(from) + " set schema " + quote_identifier(to.schema);
  return "alter " + subject_of(from) + " rename to " + quote_identifier(to.name);
}

} // namespace dbworkflow::render
