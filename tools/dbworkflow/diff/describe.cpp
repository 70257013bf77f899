// Turns changes into lines for people.
#include "diff/change.hpp"
#include "text/identifier.hpp"

#include <variant>

namespace dbworkflow::diff {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string summary(const model::schema&) { return {}; }
std::string summary(const model::extension& one) { return "in schema " + one.in_schema; }
std::string summary(const model::collation& one) { return one.provider + " " + one.locale; }
std::string summary(const model::enum_type& one) { return "(" + joined(one.values) + ")"; }
std::string summary(const model::domain& one) { return one.base_type; }
std::string summary(const model::composite_type& one) {
  std::vector<std::string> attributes;
  for (const auto& attribute : one.attributes)
    attributes.push_back(attribute.name + " " + attribute.data_type);
  return "(" + joined(attributes) + ")";
}
std::string summary(const model::range_type& one) { return "of " + one.subtype; }
std::string summary(const model::text_search_parser&) { return {}; }
std::string summary(const model::text_search_template&) { return {}; }
std::string summary(const model::text_search_dictionary& one) { return "of template " + one.base; }
std::string summary(const model::text_search_configuration& one) { return "with parser " + one.parser; }
std::string summary(const model::operator_symbol& one) { return "calls " + one.function; }
std::string summary(const model::operator_family&) { return {}; }
std::string summary(const model::operator_class& one) { return "for " + one.input; }
std::string summary(const model::cast& one) {
  return one.function ? "calls " + *one.function : one.by_text ? "by way of text" : "binary";
}
std::string summary(const model::conversion& one) { return one.for_encoding + " to " + one.to_encoding; }
std::string summary(const model::language& one) { return "handled by " + one.handler; }
std::string summary(const model::access_method& one) {
  return "of " + one.keeps + ", handled by " + one.handler;
}
std::string summary(const model::sequence& one) { return one.options.data_type; }
std::string summary(const model::table& one) {
  return one.partition_of ? "partition of " + *one.partition_of : std::string();
}
std::string summary(const model::column& one) {
  auto out = one.data_type;
  if (one.not_null) out += " not null";
  if (one.default_value) out += " default " + *one.default_value;
  if (!one.identity.empty()) out += " generated " + one.identity + " as identity";
  if (one.generated) out += " generated always as (" + *one.generated + ")";
  return out;
}
std::string summary(const model::constraint& one) { return one.definition; }
std::string summary(const model::index& one) {
  // `CREATE INDEX name ON schema.table USING btree (a)` → `on table using btree (a)`
  const auto using_at = one.definition.find(" USING ");
  return "on " + one.table +
         (using_at == std::string::npos ? std::string() : " using" + one.definition.substr(using_at + 6));
}
std::string summary(const model::function& one) { return "returns " + one.result; }
std::string summary(const model::procedure&) { return {}; }
std::string summary(const model::aggregate& one) { return "returns " + one.result; }
std::string summary(const model::view&) { return {}; }
std::string summary(const model::materialized_view&) { return {}; }
std::string summary(const model::policy& one) { return "for " + one.command + " to " + joined(one.roles); }
std::string summary(const model::default_privileges& one) {
  std::string out;
  for (const auto& given : one.grants) out += (out.empty() ? "" : ", ") + given.text();
  return out;
}

std::string summary(const model::foreign_data_wrapper&) { return {}; }
std::string summary(const model::foreign_server& one) { return "of " + one.wrapper; }
std::string summary(const model::user_mapping&) { return {}; }
std::string summary(const model::publication& one) {
  return one.all_tables ? "for all tables" : std::string();
}
std::string summary(const model::published_table& one) { return joined(one.columns); }
std::string summary(const model::subscription& one) { return "to " + joined(one.publications); }
std::string summary(const model::trigger& one) {
  // `CREATE TRIGGER name BEFORE UPDATE ON t …` → `BEFORE UPDATE ON t …`
  const auto name_at = one.definition.find("TRIGGER " + text::quote_identifier(one.name) + " ");
  return name_at == std::string::npos
             ? std::string()
             : one.definition.substr(name_at + 9 + text::quote_identifier(one.name).size());
}
std::string summary(const model::rule&) { return {}; }
std::string summary(const model::event_trigger& one) { return "on " + one.event; }
std::string summary(const model::statistics& one) { return "on " + one.table; }

std::string summary_of(const model::object& any) {
  return std::visit([](const auto& one) { return summary(one); }, any);
}

std::string shown(const std::string& text) {
  constexpr std::size_t longest = 120;
  std::string out;
  for (const char c : text) out += c == '\n' ? ' ' : c;
  if (out.empty()) return "none";
  return out.size() <= longest ? out : out.substr(0, longest - 3) + "...";
}

std::string difference_text(const model::difference& one) {
  if (one.fact == "data_type") return shown(one.from) + " → " + shown(one.to);
  return one.fact + " " + shown(one.from) + " → " + shown(one.to);
}

/// `~ column public.orders.remark  renamed from note`
std::string renamed_text(const rename& one) {
  const bool moved = one.from.id.schema != one.to.id.schema && one.from.id.parent.empty();
  return "~ " + to_string(one.to) + "  renamed from " +
         (moved ? qualified_name(one.from) : text::quote_identifier(own_name(one.from)));
}

} // namespace

std::string describe(const change& what) {
  if (what.renamed) return renamed_text(*what.renamed);
  const char* sign = what.what == verb::create ? "+ " : what.what == verb::drop ? "- " : "~ ";
  auto out = sign + model::to_string(what.id);
  std::string facts;
  if (what.differences.empty()) {
    facts = shown(summary_of(what.from != nullptr ? *what.from : *what.to));
    if (facts == "none") facts.clear();
  }
  for (const auto& one : what.differences) facts += (facts.empty() ? "" : "; ") + difference_text(one);
  return facts.empty() ? out : out + "  " + facts;
}

} // namespace dbworkflow::diff
