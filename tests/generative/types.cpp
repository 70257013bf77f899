// Schemas, types, collations, sequences, extensions.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_schema(const world& in, chance& by) {
  static_cast<void>(in);
  return {by.word("app|\"Odd Schema\"")};
}
void write_schema(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  static_cast<void>(by);
  one.sql = "create schema " + one.names[0];
}

std::vector<std::string> place_enum(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "mood")};
}
void write_enum(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  auto values = by.some("low|mid|high|it''s|3|Very High", 60);
  values.insert(values.begin() + static_cast<std::ptrdiff_t>(by.below(values.size() + 1)), by.word("a|b|c"));
  if (by.percent(15)) std::swap(values.front(), values.back());
  one.sql = "create type " + one.names[0] + " as enum ('" + join(values, "', '") + "')";
}

std::vector<std::string> place_domain(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "dom")};
}
void write_domain(declaration& one, const world& in, chance& by) {
  const auto base =
      by.percent(20) ? a_type(in, by) : by.word("text|integer|varchar(20)|numeric(10,2)|timestamptz");
  one.sql = "create domain " + one.names[0] + " as " + base;
  if (base == "text" && by.percent(20)) one.sql += " collate \"C\"";
  if (by.percent(40)) one.sql += " default " + a_constant(base, by);
  if (by.percent(25)) one.sql += " not null";
  if (by.percent(40))
    one.sql += by.word(" constraint c1|") + " check (" + a_condition("value", base, by) + ")";
}

std::vector<std::string> place_domain_check(const world& in, chance& by) {
  const auto all = in.all("domain");
  if (all.empty()) return {};
  return {a_bare_name(by, "c"), by.pick(all)->names[0]};
}
void write_domain_check(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "alter domain " + one.names[1] + " add constraint " + one.names[0] + " check (" +
            by.word("value is not null|value::text <> 'x'|length(value::text) < 50") + ")" +
            (by.percent(20) ? " not valid" : "");
}

std::vector<std::string> place_composite(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "pair")};
}
void write_composite(declaration& one, const world& in, chance& by) {
  std::vector<std::string> attributes;
  for (const auto& name : by.some("x|y|\"Z\"|note", 60)) {
    const auto type = a_type(in, by);
    attributes.push_back(name + " " + type + (type == "text" && by.percent(20) ? " collate \"C\"" : ""));
  }
  if (by.percent(20) && attributes.size() > 1) std::swap(attributes.front(), attributes.back());
  one.sql = "create type " + one.names[0] + " as (" + join(attributes, ", ") + ")";
}

std::vector<std::string> place_range(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "span")};
}
void write_range(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql =
      "create type " + one.names[0] + " as range (subtype = " +
      by.word("integer|text|double precision|date|text, collation = \"C\"|float8, subtype_diff = float8mi") +
      ")";
}

std::vector<std::string> place_sequence(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "seq")};
}
void write_sequence(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create sequence " + one.names[0] + by.word("| as integer| as smallint") +
            by.word("|| increment 2| increment -1") + by.word("|| maxvalue 1000| no maxvalue") +
            by.word("|| start 5") + by.word("|| cache 10") + by.word("|| cycle");
}

std::vector<std::string> place_ownership(const world& in, chance& by) {
  const auto all = in.all("sequence");
  const auto* table = a_table(in, by);
  if (all.empty() || table == nullptr) return {};
  return {by.pick(all)->names[0], table->names[0]};
}
void write_ownership(declaration& one, const world& in, chance& by) {
  const auto* column = a_column(in, one.names[1], by);
  if (column == nullptr) return;
  one.sql = "alter sequence " + one.names[0] + " owned by " + one.names[1] + "." + column->names[0];
}

std::vector<std::string> place_collation(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "coll")};
}
void write_collation(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create collation " + one.names[0] + " (" +
            by.word("provider = icu, locale = 'de'|provider = icu, locale = 'und', deterministic = false"
                    "|provider = libc, locale = 'C'|provider = icu, locale = 'fr'") +
            ")";
}

std::vector<std::string> place_extension(const world& in, chance& by) {
  static_cast<void>(in);
  return {by.word("citext|pg_trgm|hstore|btree_gist|pgcrypto")};
}
void write_extension(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create extension " + one.names[0] + by.word("|| schema app| schema public");
}

} // namespace

std::vector<rule> type_rules() {
  return {{"schema", 1, place_schema, write_schema},
          {"enum", 5, place_enum, write_enum},
          {"domain", 4, place_domain, write_domain},
          {"domain_check", 2, place_domain_check, write_domain_check},
          {"composite", 3, place_composite, write_composite},
          {"range", 1, place_range, write_range},
          {"sequence", 2, place_sequence, write_sequence},
          {"ownership", 2, place_ownership, write_ownership},
          {"collation", 1, place_collation, write_collation},
          {"extension", 1, place_extension, write_extension}};
}

} // namespace dbworkflow::generative
