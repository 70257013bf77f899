#include "render/render.hpp"

#include "render/grant.hpp"
#include "render/kinds.hpp"

#include <variant>

namespace dbworkflow::render {
namespace {

std::string quoted_message(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out + "\"";
}

constexpr const char* leave_bodies = "set check_function_bodies = off";
constexpr const char* check_bodies = "reset check_function_bodies";

statements_list without_rights(const plan::step& one) {
  switch (one.what) {
  case plan::action::create:
    return std::visit([&one](const auto& made) { return create(made, one); }, *one.to);
  case plan::action::drop:
    if (one.facts == std::vector<std::string>{"only"})
      return drop_here_only(std::get<model::column>(*one.from));
    return std::visit([](const auto& gone) { return drop(gone); }, *one.from);
  case plan::action::alter:
    if (!one.swapped.empty()) return swap_type(one);
    return std::visit(
        [&one](const auto& after) {
          using type = std::decay_t<decltype(after)>;
          const type nothing{};
          const auto& before = one.from == nullptr ? nothing : std::get<type>(*one.from);
          return alter(before, after, fact_names(one.facts.begin(), one.facts.end()));
        },
        *one.to);
  }
  return {};
}

/// Neighbours whose bodies are not looked at share the settings around them.
void join_settings(const plan::plan& whole, std::size_t at, std::vector<std::string>& sql) {
  const auto is_unchecked = [&](std::size_t i) {
    return i < whole.steps.size() && whole.steps[i].unchecked_body;
  };
  if (!is_unchecked(at)) return;
  if (at > 0 && is_unchecked(at - 1)) sql.erase(sql.begin());
  if (is_unchecked(at + 1)) sql.pop_back();
}

} // namespace

std::vector<std::string> statements(const plan::step& one) {
  auto out = without_rights(one);
  if (one.what == plan::action::drop) return out;
  for (auto& right : rights(one)) out.push_back(std::move(right));
  if (one.unchecked_body) {
    out.insert(out.begin(), leave_bodies);
    out.emplace_back(check_bodies);
  }
  return out;
}

std::string migration_sql(const plan::plan& whole) {
  std::string out;
  std::size_t section = 0;
  bool transactional = true;
  for (std::size_t at = 0; at < whole.steps.size(); ++at) {
    const auto& one = whole.steps[at];
    auto sql = statements(one);
    join_settings(whole, at, sql);
    if (sql.empty()) continue;
    if (one.section != section || one.transactional != transactional) {
      out += std::string(out.empty() ? "" : "\n") +
             "-- dbworkflow: " + (one.transactional ? "transaction" : "no-transaction") + "\n";
      section = one.section;
      transactional = one.transactional;
    }
    if (!out.empty()) out += "\n";
    for (const auto& danger : one.hazards) {
      out += "-- dbworkflow: hazard " + danger.name + " " + quoted_message(danger.message) + "\n";
    }
    for (const auto& statement : sql) out += statement + ";\n";
  }
  return out;
}

} // namespace dbworkflow::render
