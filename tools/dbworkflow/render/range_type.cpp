// Range types, each with its multirange.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::range_type;
using text::qualified;

namespace {

/// The name PostgreSQL gives a multirange by itself, as far as nothing stands in its way.
std::string usual_multirange(const range_type& of) {
  constexpr std::string_view range = "range";
  auto name = of.name;
  const auto at = name.find(range);
  if (at == std::string::npos) {
    name += "_multirange";
  } else {
    name.insert(at, "multi");
  }
  return qualified(of.schema, name);
}

} // namespace

statements_list create(const range_type& one, const plan::step&) {
  const auto name = qualified(one.schema, one.name);
  auto statement = "create type " + name + " as range (\n  subtype = " + one.subtype;
  const auto option = [&statement](const char* key, const std::optional<std::string>& value) {
    if (value) statement += std::string(",\n  ") + key + " = " + *value;
  };
  option("subtype_opclass", one.operator_class);
  option("collation", one.collation);
  option("canonical", one.canonical);
  option("subtype_diff", one.subtype_diff);
  if (one.multirange != usual_multirange(one)) option("multirange_type_name", one.multirange);
  statements_list out{statement + "\n)"};
  add_comment(out, "type " + name, one.comment);
  if (one.multirange) add_comment(out, "type " + *one.multirange, one.multirange_comment);
  return out;
}

statements_list drop(const range_type& one) { return {"drop type " + qualified(one.schema, one.name)}; }

statements_list alter(const range_type& from, const range_type& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("multirange") && from.multirange && to.multirange) {
    const auto before = text::split_qualified(*from.multirange);
    const auto after = text::split_qualified(*to.multirange);
    if (before.back() != after.back())
      out.push_back("alter type " + *from.multirange + " rename to " + text::quote_identifier(after.back()));
    if (before.front() != after.front()) {
      out.push_back("alter type " + qualified(before.front(), after.back()) + " set schema " +
                    text::quote_identifier(after.front()));
    }
  }
  if (facts.contains("comment"))
    out.push_back(comment_on("type " + qualified(to.schema, to.name), to.comment));
  if (facts.contains("multirange_comment") && to.multirange)
    out.push_back(comment_on("type " + *to.multirange, to.multirange_comment));
  return out;
}

} // namespace dbworkflow::render
