// Foreign data: wrappers, servers, user mappings, and the options of all that is foreign.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <map>

namespace dbworkflow::render {

using text::quote_identifier;
using text::quote_literal;

namespace {

std::map<std::string, std::string> by_name(const std::vector<std::string>& options) {
  std::map<std::string, std::string> out;
  for (const auto& one : options) {
    const auto equals = one.find('=');
    out.emplace(one.substr(0, equals), equals == std::string::npos ? "" : one.substr(equals + 1));
  }
  return out;
}

std::string wrapper_name(const model::foreign_data_wrapper& one) {
  return "foreign data wrapper " + quote_identifier(one.name);
}

std::string server_name(const model::foreign_server& one) { return "server " + quote_identifier(one.name); }

std::string mapping_name(const model::user_mapping& one) {
  const auto role = !one.of_role               ? std::string("current_user")
                    : *one.of_role == "public" ? *one.of_role
                                               : quote_identifier(*one.of_role);
  return "user mapping for " + role + " server " + quote_identifier(one.server);
}

std::string function_clause(const char* word, const std::optional<std::string>& name) {
  return name ? std::string(" ") + word + " " + *name : std::string(" no ") + word;
}

} // namespace

std::string foreign_options(const std::vector<std::string>& options) {
  std::string out;
  for (const auto& [name, value] : by_name(options))
    out += (out.empty() ? "" : ", ") + quote_identifier(name) + " " + quote_literal(value);
  return out.empty() ? out : " options (" + out + ")";
}

std::string foreign_option_changes(const std::vector<std::string>& before,
                                   const std::vector<std::string>& after) {
  const auto had = by_name(before);
  const auto has = by_name(after);
  std::string out;
  const auto add = [&out](const std::string& change) { out += (out.empty() ? "" : ", ") + change; };
  for (const auto& [name, value] : has) {
    const auto found = had.find(name);
    if (found != had.end() && found->second == value) continue;
    add((found == had.end() ? "add " : "set ") + quote_identifier(name) + " " + quote_literal(value));
  }
  for (const auto& [name, value] : had) {
    if (!has.contains(name)) add("drop " + quote_identifier(name));
  }
  return out.empty() ? out : " options (" + out + ")";
}

// --- wrappers

statements_list create(const model::foreign_data_wrapper& one, const plan::step&) {
  auto statement = "create " + wrapper_name(one);
  if (one.handler) statement += function_clause("handler", one.handler);
  if (one.validator) statement += function_clause("validator", one.validator);
  statements_list out{statement + foreign_options(one.options)};
  add_comment(out, wrapper_name(one), one.comment);
  return out;
}

statements_list drop(const model::foreign_data_wrapper& one) { return {"drop " + wrapper_name(one)}; }

statements_list alter(const model::foreign_data_wrapper& from, const model::foreign_data_wrapper& to,
                      const fact_names& facts) {
  std::string changes;
  if (facts.contains("handler")) changes += function_clause("handler", to.handler);
  if (facts.contains("validator")) changes += function_clause("validator", to.validator);
  if (facts.contains("options")) changes += foreign_option_changes(from.options, to.options);
  statements_list out;
  if (!changes.empty()) out.push_back("alter " + wrapper_name(to) + changes);
  if (facts.contains("comment")) out.push_back(comment_on(wrapper_name(to), to.comment));
  return out;
}

// --- servers

statements_list create(const model::foreign_server& one, const plan::step&) {
  auto statement = "create " + server_name(one);
  if (one.server_type) statement += " type " + quote_literal(*one.server_type);
  if (one.version) statement += " version " + quote_literal(*one.version);
  statement += " foreign data wrapper " + quote_identifier(one.wrapper);
  statements_list out{statement + foreign_options(one.options)};
  add_comment(out, server_name(one), one.comment);
  return out;
}

statements_list drop(const model::foreign_server& one) { return {"drop " + server_name(one)}; }

statements_list alter(const model::foreign_server& from, const model::foreign_server& to,
                      const fact_names& facts) {
  std::string changes;
  if (facts.contains("version"))
    changes += " version " + (to.version ? quote_literal(*to.version) : std::string("null"));
  if (facts.contains("options")) changes += foreign_option_changes(from.options, to.options);
  statements_list out;
  if (!changes.empty()) out.push_back("alter " + server_name(to) + changes);
  if (facts.contains("comment")) out.push_back(comment_on(server_name(to), to.comment));
  return out;
}

// --- user mappings

statements_list create(const model::user_mapping& one, const plan::step&) {
  return {"create " + mapping_name(one) + foreign_options(one.options)};
}

statements_list drop(const model::user_mapping& one) { return {"drop " + mapping_name(one)}; }

statements_list alter(const model::user_mapping& from, const model::user_mapping& to, const fact_names&) {
  return {"alter " + mapping_name(to) + foreign_option_changes(from.options, to.options)};
}

} // namespace dbworkflow::render
