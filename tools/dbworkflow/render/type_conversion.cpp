#include "render/type_conversion.hpp"

#include "render/conversion.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {
namespace {

using text::quote_identifier;

std::string element_of(std::string printed) {
  while (printed.ends_with("[]")) printed.resize(printed.size() - 2);
  return printed;
}

bool is_array(const std::string& printed) { return printed.ends_with("[]"); }

const model::attribute* find_attribute(const model::composite_type& in, const std::string& name) {
  const auto found = std::find_if(in.attributes.begin(), in.attributes.end(),
                                  [&name](const auto& one) { return one.name == name; });
  return found == in.attributes.end() ? nullptr : &*found;
}

} // namespace

std::string name_while_swapped(const std::string& name) {
  constexpr std::size_t longest = 63;
  const std::string suffix = "__old";
  auto length = std::min(name.size(), longest - suffix.size());
  while (length < name.size() && (name[length] & 0xC0) == 0x80) --length; // not within a character
  return name.substr(0, length) + suffix;
}

conversions::conversions(const plan::step& swap) {
  for (const auto& one : swap.swapped) {
    const auto id = model::id_of(*one.to);
    if (id.type == model::kind::column || id.type == model::kind::collation) continue;
    m_types.emplace(model::qualified_name(id), one);
    const auto* range = std::get_if<model::range_type>(one.from);
    if (range != nullptr && range->multirange) m_types.emplace(*range->multirange, one);
  }
}

const plan::conversion* conversions::find(const std::string& printed) const {
  const auto found = m_types.find(element_of(printed));
  return found == m_types.end() ? nullptr : &found->second;
}

bool conversions::reads_the_same(const std::string& printed) const {
  const auto* one = find(printed);
  return one == nullptr || reads_the_same(*one);
}

/// True where the old type's text is one of the new type.
bool conversions::reads_the_same(const pair& one) const {
  if (const auto* domain = std::get_if<model::domain>(one.from)) return reads_the_same(domain->base_type);
  const auto* before = std::get_if<model::composite_type>(one.from);
  if (before == nullptr) return true;
  const auto& after = std::get<model::composite_type>(*one.to);
  return std::equal(before->attributes.begin(), before->attributes.end(), after.attributes.begin(),
                    after.attributes.end(), [this](const auto& a, const auto& b) {
                      return a.name == b.name && a.data_type == b.data_type && reads_the_same(a.data_type);
                    });
}

std::string conversions::converted(const std::string& value, const std::string& from, const std::string& to) {
  const auto* type = find(from);
  if (type == nullptr && from == to) return value;
  if (type == nullptr) {
    const auto cast = conversion_of(value, from, to);
    return cast.empty() ? value + "::" + to : cast;
  }
  if (reads_the_same(*type) || !std::holds_alternative<model::composite_type>(*type->from))
    return value + (is_array(from) ? "::text[]::" : "::text::") + to;
  return is_array(from) ? array(value, *type, to) : row(value, *type);
}

std::string conversions::row(const std::string& value, const pair& one) {
  const auto& before = std::get<model::composite_type>(*one.from);
  const auto& after = std::get<model::composite_type>(*one.to);
  std::string fields;
  for (const auto& attribute : after.attributes) {
    const auto* had = find_attribute(before, attribute.name);
    const auto field = "(" + value + ")." + quote_identifier(attribute.name);
    fields += (fields.empty() ? "" : ", ") +
              (had == nullptr ? "null" : converted(field, had->data_type, attribute.data_type));
  }
  return "case when " + value + " is distinct from null then row(" + fields +
         ")::" + model::qualified_name(model::id_of(*one.to)) + " end";
}

/// A conversion of every element takes a query, which ALTER TABLE does not allow in itself.
std::string conversions::array(const std::string& value, const pair& one, const std::string& to) {
  const auto id = model::id_of(*one.to);
  const auto element = model::qualified_name(id);
  auto& function = m_functions[element];
  if (function.empty()) {
    function = "pg_temp." + quote_identifier("convert_" + id.name);
    const auto old_type = text::qualified(id.schema, name_while_swapped(id.name));
    m_made.push_back("create function " + function + "(" + old_type + "[]) returns " + element +
                     "[] language sql strict as $$\n  select array(select " + row("$1[i]", one) +
                     "\n                 from generate_subscripts($1, 1) as i order by i)\n$$");
    m_dropped.push_back("drop function " + function + "(" + old_type + "[])");
  }
  const auto made = function + "(" + value + ")";
  return to == element + "[]" ? made : made + "::" + to;
}

std::optional<std::string> conversions::of_column(const model::column& from, const model::column& to) {
  if (find(from.data_type) == nullptr && from.data_type == to.data_type) return std::nullopt;
  return converted(quote_identifier(to.name), from.data_type, to.data_type);
}

} // namespace dbworkflow::render
