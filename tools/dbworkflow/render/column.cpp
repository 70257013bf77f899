// Columns.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::render {

using model::column;
using text::quote_identifier;

namespace {

std::string table_of(const column& one) { return "alter table " + text::qualified(one.schema, one.table); }
std::string column_head(const column& one) {
  return table_of(one) + " alter column " + quote_identifier(one.name);
}
std::string comment_target(const column& one) {
  return "column " + text::qualified(one.schema, one.table) + "." + quote_identifier(one.name);
}

/// The name PostgreSQL would give the sequence, as far as nothing stands in its way.
std::string usual_sequence(const column& one) {
  return text::qualified(one.schema, one.table + "_" + one.name + "_seq");
}

model::sequence_options usual_options(const column& one) {
  model::sequence_options out;
  out.data_type = one.data_type;
  out.maximum = one.data_type == "smallint" ? INT16_MAX : one.data_type == "integer" ? INT32_MAX : INT64_MAX;
  return out;
}

std::string identity_clause(const column& one) {
  auto out = "generated " + one.identity + " as identity";
  std::string inner;
  if (one.identity_sequence && *one.identity_sequence != usual_sequence(one))
    inner = "sequence name " + *one.identity_sequence;
  if (one.identity_options) {
    const auto clauses = sequence_clauses(*one.identity_options, usual_options(one), false);
    if (!clauses.empty()) inner += (inner.empty() ? "" : " ") + clauses;
  }
  return inner.empty() ? out : out + " (" + inner + ")";
}

/// The family of a type within which PostgreSQL converts by itself when a column's type changes.
std::string_view family(std::string_view type) {
  static constexpr auto numbers = std::to_array<std::string_view>(
      {"smallint", "integer", "bigint", "numeric", "real", "double precision"});
  static constexpr auto texts =
      std::to_array<std::string_view>({"text", "character varying", "character", "\"char\"", "name"});
  static constexpr auto times = std::to_array<std::string_view>(
      {"date", "timestamp without time zone", "timestamp with time zone", "timestamp"});
  const auto bare = type.substr(0, type.find('('));
  const auto is = [bare](const auto& list) {
    return std::find(list.begin(), list.end(), bare) != list.end();
  };
  if (type.ends_with("[]")) return type;
  if (is(numbers)) return "number";
  if (is(texts)) return "text";
  if (is(times) || bare.starts_with("timestamp")) return "time";
  if (bare == "json" || bare == "jsonb") return "json";
  if (bare == "bit" || bare == "bit varying") return "bits";
  if (bare == "inet" || bare == "cidr") return "address";
  return bare;
}

bool needs_using(const column& from, const column& to) {
  const auto wanted = family(to.data_type);
  return wanted != "text" && family(from.data_type) != wanted;
}

void alter_type(statements_list& out, const column& from, const column& to) {
  const auto head = column_head(to);
  auto statement = head + " type " + to.data_type;
  if (to.collation) {
    statement += " collate " + *to.collation;
  } else if (from.collation) {
    statement += " collate pg_catalog.\"default\"";
  }
  if (needs_using(from, to)) {
    // By way of text between types that do not know each other (two enums).
    const bool own_types =
        from.data_type.find('.') != std::string::npos && to.data_type.find('.') != std::string::npos;
    const bool arrays = to.data_type.ends_with("[]");
    statement += " using " + quote_identifier(to.name) + (own_types ? arrays ? "::text[]" : "::text" : "") +
                 "::" + to.data_type;
  }
  out.push_back(std::move(statement));
}

void alter_identity(statements_list& out, const column& from, const column& to, const fact_names& facts) {
  const auto head = column_head(to);
  if (facts.contains("identity")) {
    if (to.identity.empty()) {
      out.push_back(head + " drop identity");
    } else if (from.identity.empty()) {
      out.push_back(head + " add " + identity_clause(to));
    } else {
      out.push_back(head + " set generated " + to.identity);
    }
  }
  if (from.identity.empty() || to.identity.empty() || !from.identity_options || !to.identity_options) return;
  if (facts.contains("identity_sequence") && from.identity_sequence && to.identity_sequence) {
    const auto name = text::split_qualified(*to.identity_sequence);
    if (name.size() == 2) {
      out.push_back("alter sequence " + *from.identity_sequence + " rename to " + quote_identifier(name[1]));
    }
  }
  if (facts.contains("identity_options")) {
    const auto clauses = sequence_clauses(*to.identity_options, *from.identity_options, true);
    if (!clauses.empty())
      out.push_back("alter sequence " + to.identity_sequence.value_or("") + " " + clauses);
  }
}

/// What a type that can be stored out of line has by itself. (`set storage default` is not known before 16.)
const char* usual_storage(std::string_view type) {
  const auto bare = type.substr(0, type.find('('));
  return bare == "numeric" || bare == "inet" || bare == "cidr" ? "main" : "extended";
}

void alter_storage(statements_list& out, const column& from, const column& to, const fact_names& facts) {
  const auto head = column_head(to);
  if (facts.contains("storage"))
    out.push_back(head + " set storage " + to.storage.value_or(usual_storage(to.data_type)));
  if (facts.contains("compression"))
    out.push_back(head + " set compression " + to.compression.value_or("default"));
  if (facts.contains("statistics"))
    out.push_back(head + " set statistics " + std::to_string(to.statistics.value_or(-1)));
  if (facts.contains("options")) add_option_changes(out, head, from.options, to.options);
}

} // namespace

std::string column_definition(const column& one) {
  auto out = quote_identifier(one.name) + " " + one.data_type;
  if (one.collation) out += " collate " + *one.collation;
  if (one.generated)
    out += " generated always as (" + *one.generated + ") " +
           (one.generated_kind.empty() ? "stored" : one.generated_kind);
  if (!one.identity.empty()) out += " " + identity_clause(one);
  if (one.default_value) out += " default " + *one.default_value;
  if (one.not_null) out += " not null";
  return out;
}

statements_list column_extras(const column& one) {
  statements_list out;
  const column plain;
  fact_names facts;
  if (one.storage) facts.insert("storage");
  if (one.compression) facts.insert("compression");
  if (one.statistics) facts.insert("statistics");
  if (!one.options.empty()) facts.insert("options");
  alter_storage(out, plain, one, facts);
  add_comment(out, comment_target(one), one.comment);
  return out;
}

statements_list create(const column& one, const plan::step&) {
  statements_list out{table_of(one) + " add column " + column_definition(one)};
  for (auto& extra : column_extras(one)) out.push_back(std::move(extra));
  return out;
}

statements_list drop(const column& one) {
  return {table_of(one) + " drop column " + quote_identifier(one.name)};
}

statements_list alter(const column& from, const column& to, const fact_names& facts) {
  statements_list out;
  const auto head = column_head(to);
  if (facts.contains("release default")) return {head + " drop default"};
  const bool retyped = facts.contains("data_type") || facts.contains("collation");
  if (facts.contains("generated") && from.generated && !to.generated)
    out.push_back(head + " drop expression");
  // A default of the old type would have to be converted too; it is set again after.
  const bool set_aside = facts.contains("data_type") && from.default_value;
  if (set_aside || (facts.contains("default_value") && !to.default_value && from.default_value)) {
    out.push_back(head + " drop default");
  }
  if (facts.contains("identity") && to.identity.empty()) alter_identity(out, from, to, facts);
  if (retyped) alter_type(out, from, to);
  if (to.default_value && (set_aside || facts.contains("default_value")))
    out.push_back(head + " set default " + *to.default_value);
  if (facts.contains("not_null")) out.push_back(head + (to.not_null ? " set not null" : " drop not null"));
  if (!to.identity.empty()) alter_identity(out, from, to, facts);
  alter_storage(out, from, to, facts);
  if (facts.contains("comment")) out.push_back(comment_on(comment_target(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
