// Enums and domains that PostgreSQL cannot alter: replaced under their columns, which keep their values.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using text::qualified;
using text::quote_identifier;

namespace {

void convert(statements_list& out, const model::column& one) {
  const auto head =
      "alter table " + qualified(one.schema, one.table) + " alter column " + quote_identifier(one.name);
  const auto* by_way_of = one.data_type.ends_with("[]") ? "::text[]::" : "::text::";
  out.push_back(head + " drop default");
  out.push_back(head + " type " + one.data_type + " using " + quote_identifier(one.name) + by_way_of +
                one.data_type);
  if (one.default_value) out.push_back(head + " set default " + *one.default_value);
}

} // namespace

statements_list swap_type(const plan::step& step) {
  const auto& id = step.id;
  const bool is_enum = id.type == model::kind::enum_type;
  const std::string what = is_enum ? "type " : "domain ";
  const auto old_name = id.name + "__old";
  statements_list out{"alter " + what + qualified(id.schema, id.name) + " rename to " +
                      quote_identifier(old_name)};
  const auto made = std::visit([&step](const auto& one) { return create(one, step); }, *step.to);
  out.insert(out.end(), made.begin(), made.end());
  for (const auto* part : step.parts) convert(out, std::get<model::column>(*part));
  out.push_back("drop " + what + qualified(id.schema, old_name));
  return out;
}

} // namespace dbworkflow::render
