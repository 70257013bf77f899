#include "command/rename_questions.hpp"

#include "command/consent.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace dbworkflow::command {
namespace {

using diff::named;
using model::kind;

int round_of(const named& one) {
  if (one.id.type == kind::schema) return 0;
  return !one.member.empty() || model::is_child(one.id.type) ? 2 : 1;
}

/// The possible renames to one thing stand together.
std::vector<std::vector<diff::possible_rename>>
by_new_thing(const std::vector<diff::possible_rename>& possible) {
  std::vector<std::vector<diff::possible_rename>> out;
  for (const auto& one : possible) {
    if (out.empty() || out.back().front().what.to != one.what.to) out.emplace_back();
    out.back().push_back(one);
  }
  return out;
}

std::string old_text(const diff::rename& one) {
  const bool moved = one.from.id.schema != one.to.id.schema;
  return moved ? diff::qualified_name(one.from) : text::quote_identifier(diff::own_name(one.from));
}

/// `public.orders.note=remark`
std::string option_text(const diff::rename& one) {
  const bool moved = one.from.id.schema != one.to.id.schema;
  const auto out =
      fmt::format("{}={}", diff::qualified_name(one.from),
                  moved ? diff::qualified_name(one.to) : text::quote_identifier(diff::own_name(one.to)));
  return out.find_first_of(" \"'$") == std::string::npos ? out : "'" + out + "'";
}

/// The hazards that say that dropping it loses data.
std::vector<const plan::hazard*> losses_of(const named& gone, const plan::plan& whole) {
  std::vector<const plan::hazard*> out;
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) {
      const bool inside = gone.id.type == kind::schema && danger.object.schema == gone.id.name;
      if (danger.name == "DELETES_DATA" && (danger.object == gone.id || inside)) out.push_back(&danger);
    }
  }
  return out;
}

text::diagnostic question(const std::vector<diff::possible_rename>& choices,
                          const std::vector<const plan::hazard*>& losses, const compile::compiled& declared) {
  const auto& best = choices.front().what;
  text::diagnostic out;
  out.message =
      fmt::format("{} is new, and {} is gone: was it renamed?", diff::to_string(best.to), old_text(best));
  const auto place = declared.declared_at.find(best.to.id);
  if (place != declared.declared_at.end()) {
    out.path = place->second.path;
    out.where = place->second.where;
    out.line = place->second.line;
  }
  for (const auto& one : choices) {
    out.hints.push_back(fmt::format("renamed?      -- dbworkflow: renamed-from {}  at the end of its line in "
                                    "the schema file",
                                    old_text(one.what)));
    out.hints.push_back(fmt::format("           or --rename {}", option_text(one.what)));
  }
  for (const auto* loss : losses)
    out.hints.push_back(
        fmt::format("not renamed?  --allow {}={}", loss->name, model::qualified_name(loss->object)));
  return out;
}

} // namespace

std::vector<diff::rename> ask_renames(const context& in, int round,
                                      const std::vector<diff::possible_rename>& possible) {
  std::vector<diff::rename> out;
  for (auto& choices : by_new_thing(possible)) {
    if (round_of(choices.front().what.to) != round) continue;
    std::erase_if(choices, [&out](const diff::possible_rename& one) {
      return std::any_of(out.begin(), out.end(),
                         [&one](const diff::rename& taken) { return taken.from == one.what.from; });
    });
    if (choices.empty()) continue;
    std::vector<std::string> lines;
    for (const auto& one : choices) lines.push_back("renamed from " + old_text(one.what));
    lines.emplace_back("created new");
    const auto answer =
        in.console.choose(diff::to_string(choices.front().what.to) + " is not in the old state", lines);
    if (!answer)
      throw text::error(text::exit_code::refused, "the question has no answer", {"nothing was written"});
    if (*answer < choices.size()) out.push_back(choices[*answer].what);
  }
  return out;
}

void require_answers(const context& in, const std::vector<diff::possible_rename>& possible,
                     const plan::plan& whole, const compile::compiled& declared) {
  std::vector<text::diagnostic> refused;
  for (auto& choices : by_new_thing(possible)) {
    std::vector<const plan::hazard*> losses;
    std::erase_if(choices, [&](const diff::possible_rename& one) {
      auto found = losses_of(one.what.from, whole);
      std::erase_if(found, [&in](const plan::hazard* danger) { return is_allowed(in, *danger); });
      losses.insert(losses.end(), found.begin(), found.end());
      return found.empty();
    });
    if (!choices.empty()) refused.push_back(question(choices, losses, declared));
  }
  if (refused.empty()) return;
  refused.back().hints.emplace_back("nothing was written");
  throw text::error(text::exit_code::refused, std::move(refused));
}

} // namespace dbworkflow::command
