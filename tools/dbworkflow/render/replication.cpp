// Publications, the tables they publish, and subscriptions.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::publication;
using model::published_table;
using model::subscription;
using text::quote_identifier;
using text::quote_literal;

namespace {

std::string joined(const std::vector<std::string>& words, const char* between = ", ") {
  std::string out;
  for (const auto& one : words) out += (out.empty() ? "" : between) + one;
  return out;
}

std::string names(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& one : list) out += (out.empty() ? "" : ", ") + quote_identifier(one);
  return out;
}

std::vector<std::string> without(const std::vector<std::string>& list,
                                 const std::vector<std::string>& these) {
  std::vector<std::string> out;
  std::copy_if(list.begin(), list.end(), std::back_inserter(out), [&](const std::string& one) {
    return std::find(these.begin(), these.end(), one) == these.end();
  });
  return out;
}

/// `binary=true` → `binary = true`
std::string spaced(const std::string& option) {
  const auto equals = option.find('=');
  return option.substr(0, equals) + " = " + option.substr(equals + 1);
}

std::string name_of(const publication& one) { return "publication " + quote_identifier(one.name); }
std::string name_of(const subscription& one) { return "subscription " + quote_identifier(one.name); }

/// The table itself, where `facts` says so: PostgreSQL would take its heirs to be meant too.
std::string what_is_published(const published_table& one, const std::vector<std::string>& facts) {
  auto out = text::qualified(one.schema, one.table);
  const bool only = std::any_of(facts.begin(), facts.end(), [&out](const std::string& fact) {
    return fact == "only" || fact == "only " + out;
  });
  if (only) out = "only " + out;
  if (!one.columns.empty()) out += " (" + names(one.columns) + ")";
  if (one.row_filter) out += " where " + in_parentheses(*one.row_filter);
  return out;
}

/// `publish = 'insert, update'`, … for what is other than in `like`.
std::string publication_options(const publication& one, const publication& like) {
  std::vector<std::string> out;
  if (one.publish != like.publish) out.push_back("publish = " + quote_literal(joined(one.publish)));
  if (one.via_root != like.via_root)
    out.push_back(std::string("publish_via_partition_root = ") + (one.via_root ? "true" : "false"));
  if (one.generated_columns != like.generated_columns)
    out.push_back("publish_generated_columns = " + one.generated_columns);
  return joined(out);
}

} // namespace

statements_list create(const publication& one, const plan::step& step) {
  auto statement = "create " + name_of(one);
  std::vector<std::string> content;
  for (const auto* part : step.parts)
    content.push_back(what_is_published(std::get<published_table>(*part), step.facts));
  if (!content.empty()) content = {"table " + joined(content)};
  if (!one.schemas.empty()) content.push_back("tables in schema " + names(one.schemas));
  if (one.all_tables) content = {"all tables"};
  if (!content.empty()) statement += " for " + joined(content);
  if (const auto options = publication_options(one, {}); !options.empty())
    statement += " with (" + options + ")";
  statements_list out{statement};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const publication& one) { return {"drop " + name_of(one)}; }

statements_list alter(const publication& from, const publication& to, const fact_names& facts) {
  statements_list out;
  const auto head = "alter " + name_of(to);
  if (facts.contains("schemas")) {
    if (const auto gone = without(from.schemas, to.schemas); !gone.empty())
      out.push_back(head + " drop tables in schema " + names(gone));
    if (const auto come = without(to.schemas, from.schemas); !come.empty())
      out.push_back(head + " add tables in schema " + names(come));
  }
  if (const auto options = publication_options(to, from); !options.empty())
    out.push_back(head + " set (" + options + ")");
  if (facts.contains("comment")) out.push_back(comment_on(name_of(to), to.comment));
  return out;
}

statements_list create(const published_table& one, const plan::step& step) {
  return {"alter publication " + quote_identifier(one.name) + " add table " +
          what_is_published(one, step.facts)};
}

statements_list drop(const published_table& one) {
  return {"alter publication " + quote_identifier(one.name) + " drop table " +
          text::qualified(one.schema, one.table)};
}

statements_list drop_here_only(const published_table& one) {
  return {"alter publication " + quote_identifier(one.name) + " drop table only " +
          text::qualified(one.schema, one.table)};
}

statements_list alter(const published_table&, const published_table&, const fact_names&) { return {}; }

// --- subscriptions: nothing here connects to the publisher, so that all of it can be taken back.

statements_list create(const subscription& one, const plan::step&) {
  auto with = std::string("connect = false, slot_name = ") +
              (one.slot_name ? quote_literal(*one.slot_name) : std::string("none"));
  if (one.synchronous_commit != subscription{}.synchronous_commit)
    with += ", synchronous_commit = " + quote_literal(one.synchronous_commit);
  for (const auto& option : one.options) with += ", " + spaced(option);
  statements_list out{"create " + name_of(one) + " connection " + quote_literal(one.connection.value_or("")) +
                      " publication " + names(one.publications) + " with (" + with + ")"};
  if (one.enabled) out.push_back("alter " + name_of(one) + " enable");
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const subscription& one) {
  statements_list out;
  // Otherwise the server would go to the publisher for the slot, which it cannot do in a transaction.
  if (one.enabled) out.push_back("alter " + name_of(one) + " disable");
  if (one.slot_name) out.push_back("alter " + name_of(one) + " set (slot_name = none)");
  if (one.comment) out.push_back(comment_on(name_of(one), std::nullopt)); // it would stay behind
  out.push_back("drop " + name_of(one));
  return out;
}

statements_list alter(const subscription& from, const subscription& to, const fact_names& facts) {
  statements_list out;
  const auto head = "alter " + name_of(to);
  const bool renames_slot = facts.contains("slot_name");
  if (from.enabled && (!to.enabled || renames_slot)) out.push_back(head + " disable");
  if (facts.contains("connection")) out.push_back(head + " connection " + quote_literal(*to.connection));
  if (facts.contains("publications"))
    out.push_back(head + " set publication " + names(to.publications) + " with (refresh = false)");
  std::vector<std::string> set;
  if (renames_slot)
    set.push_back("slot_name = " + (to.slot_name ? quote_literal(*to.slot_name) : std::string("none")));
  if (facts.contains("synchronous_commit"))
    set.push_back("synchronous_commit = " + quote_literal(to.synchronous_commit));
  for (const auto& one : without(from.options, to.options)) {
    const auto name = one.substr(0, one.find('='));
    const bool again = std::any_of(to.options.begin(), to.options.end(),
                                   [&](const std::string& other) { return other.starts_with(name + "="); });
    if (again) continue;
    const bool streams = name == "streaming" && facts.contains("streams_by_default");
    const auto usual = name == "origin"              ? "any"
                       : name == "password_required" ? "true"
                       : streams                     ? "parallel"
                                                     : "false";
    set.push_back(name + " = " + usual);
  }
  for (const auto& one : without(to.options, from.options)) set.push_back(spaced(one));
  if (!set.empty()) out.push_back(head + " set (" + joined(set) + ")");
  if (to.enabled && (!from.enabled || renames_slot)) out.push_back(head + " enable");
  if (facts.contains("comment")) out.push_back(comment_on(name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
