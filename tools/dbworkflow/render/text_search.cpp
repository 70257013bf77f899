// Text search: configurations, dictionaries, parsers, templates.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <map>

namespace dbworkflow::render {

namespace {

template <class T> std::string name_of(const T& one) { return model::to_string(one.id()); }

template <class T> statements_list drop_of(const T& one) { return {"drop " + name_of(one)}; }

template <class T> statements_list alter_comment(const T& to, const fact_names& facts) {
  if (!facts.contains("comment")) return {};
  return {comment_on(name_of(to), to.comment)};
}

constexpr std::string_view with = " with ";

std::string token_of(const std::string& mapping) { return mapping.substr(0, mapping.find(with)); }
std::string dictionaries_of(const std::string& mapping) {
  return mapping.substr(mapping.find(with) + with.size());
}

/// One statement for all tokens that have the same dictionaries.
void map_tokens(statements_list& out, const std::string& head, const std::vector<std::string>& mappings) {
  std::vector<std::pair<std::string, std::string>> groups; // dictionaries, tokens
  for (const auto& one : mappings) {
    const auto dictionaries = dictionaries_of(one);
    const auto known = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& group) { return group.first == dictionaries; });
    if (known == groups.end()) {
      groups.emplace_back(dictionaries, token_of(one));
    } else {
      known->second += ", " + token_of(one);
    }
  }
  for (const auto& [dictionaries, tokens] : groups)
    out.push_back(head + " mapping for " + tokens + " with " + dictionaries);
}

void mapping_changes(statements_list& out, const model::text_search_configuration& from,
                     const model::text_search_configuration& to) {
  const auto head = "alter " + name_of(to);
  std::map<std::string, std::string> before;
  for (const auto& one : from.mappings) before.emplace(token_of(one), dictionaries_of(one));
  std::vector<std::string> added;
  std::vector<std::string> altered;
  for (const auto& one : to.mappings) {
    const auto had = before.find(token_of(one));
    if (had == before.end()) {
      added.push_back(one);
    } else {
      if (had->second != dictionaries_of(one)) altered.push_back(one);
      before.erase(had);
    }
  }
  std::string dropped;
  for (const auto& [token, dictionaries] : before) dropped += (dropped.empty() ? "" : ", ") + token;
  if (!dropped.empty()) out.push_back(head + " drop mapping for " + dropped);
  map_tokens(out, head + " alter", altered);
  map_tokens(out, head + " add", added);
}

std::string option_name(const std::string& option) { return option.substr(0, option.find(" = ")); }

void option_changes(statements_list& out, const model::text_search_dictionary& from,
                    const model::text_search_dictionary& to) {
  std::string list;
  const auto add = [&list](const std::string& text) { list += (list.empty() ? "" : ", ") + text; };
  for (const auto& one : to.options) {
    if (std::find(from.options.begin(), from.options.end(), one) == from.options.end()) add(one);
  }
  for (const auto& one : from.options) {
    const auto same = [&one](const std::string& other) { return option_name(other) == option_name(one); };
    if (std::none_of(to.options.begin(), to.options.end(), same)) add(option_name(one));
  }
  out.push_back("alter " + name_of(to) + " (" + list + ")");
}

} // namespace

statements_list create(const model::text_search_parser& one, const plan::step&) {
  auto statement = "create " + name_of(one) + " (start = " + one.start + ", gettoken = " + one.token +
                   ", end = " + one.end + ", lextypes = " + one.lextypes;
  if (one.headline) statement += ", headline = " + *one.headline;
  statements_list out{statement + ")"};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::text_search_template& one, const plan::step&) {
  statements_list out{"create " + name_of(one) + " (" + (one.init ? "init = " + *one.init + ", " : "") +
                      "lexize = " + one.lexize + ")"};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::text_search_dictionary& one, const plan::step&) {
  auto statement = "create " + name_of(one) + " (template = " + one.base;
  for (const auto& option : one.options) statement += ", " + option;
  statements_list out{statement + ")"};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const model::text_search_configuration& one, const plan::step&) {
  statements_list out{"create " + name_of(one) + " (parser = " + one.parser + ")"};
  map_tokens(out, "alter " + name_of(one) + " add", one.mappings);
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const model::text_search_parser& one) { return drop_of(one); }
statements_list drop(const model::text_search_template& one) { return drop_of(one); }
statements_list drop(const model::text_search_dictionary& one) { return drop_of(one); }
statements_list drop(const model::text_search_configuration& one) { return drop_of(one); }

statements_list alter(const model::text_search_parser&, const model::text_search_parser& to,
                      const fact_names& facts) {
  return alter_comment(to, facts);
}

statements_list alter(const model::text_search_template&, const model::text_search_template& to,
                      const fact_names& facts) {
  return alter_comment(to, facts);
}

statements_list alter(const model::text_search_dictionary& from, const model::text_search_dictionary& to,
                      const fact_names& facts) {
  statements_list out;
  if (facts.contains("options")) option_changes(out, from, to);
  for (auto& statement : alter_comment(to, facts)) out.push_back(std::move(statement));
  return out;
}

statements_list alter(const model::text_search_configuration& from,
                      const model::text_search_configuration& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("mappings")) mapping_changes(out, from, to);
  for (auto& statement : alter_comment(to, facts)) out.push_back(std::move(statement));
  return out;
}

} // namespace dbworkflow::render
