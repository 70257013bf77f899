#include "render/render.hpp"

#include "render/kinds.hpp"

#include <variant>

namespace dbworkflow::render {
namespace {

std::string quoted_message(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out + "\"";
}

} // namespace

std::vector<std::string> statements(const plan::step& one) {
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

std::string migration_sql(const plan::plan& whole) {
  std::string out;
  std::size_t section = 0;
  bool transactional = true;
  for (const auto& one : whole.steps) {
    const auto sql = statements(one);
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
