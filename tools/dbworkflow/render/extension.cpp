// Extensions.
#include "render/grant.hpp"
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using text::quote_identifier;
using text::quote_literal;

namespace {

using members = std::vector<model::member_grants>;

const model::grants_list& grants_on(const members& all, const model::member_grants& like) {
  static const model::grants_list none;
  const auto found = std::find_if(all.begin(), all.end(), [&like](const model::member_grants& one) {
    return one.on == like.on && one.column == like.column;
  });
  return found == all.end() ? none : found->grants;
}

void add_between(statements_list& out, const model::member_grants& place, const model::grants_list& from,
                 const model::grants_list& to) {
  const grant_place where{place.on,
                          place.column ? "(" + quote_identifier(*place.column) + ")" : std::string(),
                          "current_user",
                          {}};
  auto made = grants_between(where, from, to);
  for (auto* list : {&made.revokes, &made.grants})
    std::move(list->begin(), list->end(), std::back_inserter(out));
}

void member_rights(statements_list& out, const members& from, const members& to) {
  for (const auto& gone : from) {
    const auto& left = grants_on(to, gone);
    if (left.empty()) add_between(out, gone, gone.grants, left);
  }
  for (const auto& one : to) add_between(out, one, grants_on(from, one), one.grants);
}

/// As they are called when the extension has moved to another schema, with all that is in it.
members moved(members all, const std::string& from, const std::string& to) {
  const auto before = quote_identifier(from) + ".";
  for (auto& one : all) {
    for (auto at = one.on.find(before); at != std::string::npos; at = one.on.find(before, at + 1)) {
      if (std::string_view(" (,").find(one.on[at - 1]) == std::string_view::npos) continue;
      one.on.replace(at, before.size(), quote_identifier(to) + ".");
    }
  }
  return all;
}

} // namespace

statements_list create(const model::extension& one, const plan::step&) {
  statements_list out{"create extension " + quote_identifier(one.name) + " with schema " +
                      quote_identifier(one.in_schema)};
  if (one.version) out.back() += " version " + quote_literal(*one.version);
  add_comment(out, "extension " + quote_identifier(one.name), one.comment);
  member_rights(out, {}, one.grants_on_members);
  return out;
}

statements_list drop(const model::extension& one) { return {"drop extension " + quote_identifier(one.name)}; }

statements_list alter(const model::extension& from, const model::extension& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("version")) {
    out.push_back("alter extension " + quote_identifier(to.name) + " update" +
                  (to.version ? " to " + quote_literal(*to.version) : std::string()));
  }
  if (facts.contains("in_schema")) {
    out.push_back("alter extension " + quote_identifier(to.name) + " set schema " +
                  quote_identifier(to.in_schema));
  }
  if (facts.contains("comment"))
    out.push_back(comment_on("extension " + quote_identifier(to.name), to.comment));
  if (facts.contains("grants_on_members"))
    member_rights(out, moved(from.grants_on_members, from.in_schema, to.in_schema), to.grants_on_members);
  return out;
}

} // namespace dbworkflow::render
