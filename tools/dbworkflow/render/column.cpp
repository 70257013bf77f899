// Columns.
#include "render/conversion.hpp"
#include "render/kinds.hpp"
#include "text/identifier.hpp"

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

void alter_type(statements_list& out, const column& from, const column& to, const std::string& wished) {
  const auto head = column_head(to);
  auto statement = head + " type " + to.data_type;
  if (to.collation) {
    statement += " collate " + *to.collation;
  } else if (from.collation && from.data_type == to.data_type) {
    statement += " collate pg_catalog.\"default\"";
  }
  const auto conversion = wished.empty()
                              ? conversion_of(quote_identifier(to.name), from.data_type, to.data_type)
                              : in_parentheses(wished);
  if (!conversion.empty()) statement += " using " + conversion;
  out.push_back(std::move(statement));
}

bool counts_on(const column& one) { return one.default_value && one.default_value->starts_with("nextval("); }

/// A new sequence behind a column whose values another one gave goes on where that one was, so that the next
/// value is none that is there. `sequence` is the literal that names it.
std::string go_on_counting(const column& one, const std::string& sequence) {
  const auto options = one.identity_options.value_or(model::sequence_options{});
  const bool rises = options.increment > 0;
  const auto step = (rises ? " + " : " - ") + std::to_string(rises ? options.increment : -options.increment);
  return std::string("select pg_catalog.setval(") + sequence + ", " +
         (rises ? "greatest(max(" : "least(min(") + quote_identifier(one.name) + ")" + step + ", " +
         std::to_string(options.start) + "), false) from " + text::qualified(one.schema, one.table);
}

/// `nextval('s.t_id_seq'::regclass)` → `'s.t_id_seq'`
std::string sequence_literal(const std::string& next_value) {
  const auto begin = next_value.find('\'');
  const auto end = next_value.rfind('\'');
  return begin == std::string::npos || begin == end ? std::string()
                                                    : next_value.substr(begin, end - begin + 1);
}

/// `smallint` 1, `integer` 2, `bigint` 3.
int size_of_integer(std::string_view type) { return type == "smallint" ? 1 : type == "integer" ? 2 : 3; }

/// The options of an identity after its column's type was changed: a bound that was the old type's is the new
/// type's.
model::sequence_options retyped_options(const column& from, const column& to) {
  auto out = *from.identity_options;
  if (from.data_type == to.data_type) return out;
  const auto before = usual_options(from);
  const auto after = usual_options(to);
  if (out.maximum == before.maximum) out.maximum = after.maximum;
  if (out.minimum == -before.maximum - 1) out.minimum = -after.maximum - 1;
  out.data_type = to.data_type;
  return out;
}

bool narrows(const column& from, const column& to) {
  return !from.identity.empty() && !to.identity.empty() && from.identity_options && to.identity_options &&
         size_of_integer(to.data_type) < size_of_integer(from.data_type) &&
         retyped_options(from, to) != *to.identity_options;
}

void alter_identity(statements_list& out, const column& from, const column& to, const fact_names& facts) {
  const auto head = column_head(to);
  if (facts.contains("identity")) {
    if (to.identity.empty()) {
      out.push_back(head + " drop identity");
    } else if (from.identity.empty()) {
      out.push_back(head + " add " + identity_clause(to));
      if (counts_on(from))
        out.push_back(go_on_counting(to, text::quote_literal(to.identity_sequence.value_or(""))));
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
  if (facts.contains("identity_options") && !narrows(from, to)) {
    alter_sequence_options(out, to.identity_sequence.value_or(""), retyped_options(from, to),
                           *to.identity_options);
  }
}

/// Before a column gets a smaller type, its sequence is brought within that type's range.
void narrow_identity(statements_list& out, const column& from, const column& to) {
  if (!narrows(from, to)) return;
  auto wanted = *to.identity_options;
  wanted.data_type = from.identity_options->data_type;
  alter_sequence_options(out, from.identity_sequence.value_or(""), *from.identity_options, wanted);
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

// (`set storage default` is not known before 16.)
const char* usual_storage(std::string_view type) {
  const auto bare = type.substr(0, type.find('('));
  return bare == "numeric" || bare == "inet" || bare == "cidr" ? "main" : "extended";
}

std::string column_options(const column& one) {
  std::string out;
  if (one.generated)
    out += " generated always as (" + *one.generated + ") " +
           (one.generated_kind.empty() ? "stored" : one.generated_kind);
  if (!one.identity.empty()) out += " " + identity_clause(one);
  if (one.default_value) out += " default " + *one.default_value;
  if (one.not_null) out += " not null";
  return out;
}

std::string column_definition(const column& one) {
  auto out = quote_identifier(one.name) + " " + one.data_type + foreign_options(one.foreign_options);
  if (one.collation) out += " collate " + *one.collation;
  return out + column_options(one);
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

statements_list create(const column& one, const plan::step& step) {
  auto made = one;
  // Rows get a value first.
  if (step.facts == std::vector<std::string>{"not_null"}) made.not_null = false;
  statements_list out{table_of(one) + " add column " + column_definition(made)};
  for (auto& extra : column_extras(one)) out.push_back(std::move(extra));
  return out;
}

statements_list drop(const column& one) {
  return {table_of(one) + " drop column " + quote_identifier(one.name)};
}

statements_list drop_here_only(const column& one) {
  return {"alter table only " + text::qualified(one.schema, one.table) + " drop column " +
          quote_identifier(one.name)};
}

statements_list alter(const column& from, const column& to, const fact_names& facts) {
  return alter_column(from, to, facts, {});
}

statements_list alter_column(const column& from, const column& to, const fact_names& facts,
                             const std::string& conversion) {
  statements_list out;
  const auto head = column_head(to);
  if (facts.contains("release default")) return {head + " drop default"};
  const bool retyped = facts.contains("data_type") || facts.contains("collation");
  if (facts.contains("generated") && from.generated && !to.generated)
    out.push_back(head + " drop expression");
  // A default of the old type would have to be converted too; it is set again after.
  const bool set_aside = facts.contains("data_type") && from.default_value && to.default_value;
  if (set_aside || (facts.contains("default_value") && !to.default_value)) {
    out.push_back(head + " drop default");
  }
  if (facts.contains("identity") && to.identity.empty()) alter_identity(out, from, to, facts);
  if (retyped) narrow_identity(out, from, to);
  if (retyped) alter_type(out, from, to, conversion);
  if (to.default_value && (set_aside || facts.contains("default_value")))
    out.push_back(head + " set default " + *to.default_value);
  if (!from.identity.empty() && to.identity.empty() && facts.contains("default_value") && counts_on(to))
    out.push_back(go_on_counting(to, sequence_literal(*to.default_value)));
  if (facts.contains("not_null")) out.push_back(head + (to.not_null ? " set not null" : " drop not null"));
  if (!to.identity.empty()) alter_identity(out, from, to, facts);
  if (facts.contains("data_type")) {
    // A new type brings its own storage and compression.
    auto left = facts;
    left.erase("storage");
    left.erase("compression");
    if (to.storage) left.insert("storage");
    if (to.compression) left.insert("compression");
    alter_storage(out, from, to, left);
  } else {
    alter_storage(out, from, to, facts);
  }
  if (facts.contains("foreign_options"))
    out.push_back("alter foreign table " + text::qualified(to.schema, to.table) + " alter column " +
                  quote_identifier(to.name) +
                  foreign_option_changes(from.foreign_options, to.foreign_options));
  if (facts.contains("comment")) out.push_back(comment_on(comment_target(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
