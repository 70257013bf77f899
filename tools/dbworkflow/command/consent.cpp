#include "command/consent.hpp"

#include "text/diagnostic.hpp"

#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

constexpr std::string_view data_loss = "DELETES_DATA";

/// Where the object, or else the table it was in, is declared.
const compile::place* place_of(const model::object_id& id, const compile::compiled& declared) {
  if (const auto own = declared.declared_at.find(id); own != declared.declared_at.end()) return &own->second;
  if (id.parent.empty()) return nullptr;
  const auto home = declared.declared_at.find({model::kind::table, id.schema, {}, id.parent});
  return home == declared.declared_at.end() ? nullptr : &home->second;
}

text::diagnostic refusal(const plan::hazard& danger, const compile::compiled& declared) {
  text::diagnostic out;
  out.message = danger.name + ": " + danger.message;
  if (const auto* place = place_of(danger.object, declared)) {
    out.path = place->path;
    out.where = place->where;
    out.line = place->line;
  }
  out.hints.push_back(
      fmt::format("meant?     --allow {}={}", danger.name, model::qualified_name(danger.object)));
  return out;
}

} // namespace

bool is_allowed(const context& in, const plan::hazard& danger) {
  const auto object = model::qualified_name(danger.object);
  for (const auto& one : in.options.allow) {
    if (one == danger.name || one == danger.name + "=" + object ||
        one == danger.name + "=" + model::to_string(danger.object)) {
      return true;
    }
  }
  return false;
}

void require_consent(const context& in, const plan::plan& whole, const compile::compiled& declared) {
  std::vector<text::diagnostic> refused;
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) {
      if (danger.name == data_loss && !is_allowed(in, danger)) refused.push_back(refusal(danger, declared));
    }
  }
  if (refused.empty()) return;
  if (in.console.interactive()) {
    for (const auto& one : refused) in.console.warn(one);
    if (in.console.ask("Data will be lost as told above. Go on?")) return;
  }
  refused.back().hints.emplace_back("nothing was written");
  throw text::error(text::exit_code::refused, std::move(refused));
}

} // namespace dbworkflow::command
