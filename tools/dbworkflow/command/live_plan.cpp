#include "command/live_plan.hpp"

#include "command/proof.hpp"
#include "diff/change.hpp"
#include "render/render.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::command {
namespace {

/// A copy of a live schema, objects of others included: what they need must stay.
postgres::scratch_database copy_of(workspace& on, const model::database& live) {
  try {
    return recreate(on.server(), live);
  } catch (const text::error& refused) {
    auto told = refused.diagnostics();
    told.back().hints.emplace_back(
        "that was on a copy of the database's schema, on which the plan is proven; the database itself was "
        "only read");
    throw text::error(refused.code(), std::move(told));
  }
}

void prove_live(workspace& on, const live_plan& planned, const model::database& found,
                const model::database& wanted, std::optional<postgres::scratch_database> copy, bool by_rows) {
  plan_proof what;
  what.proposed = &planned.statements;
  what.whole = &planned.steps;
  what.from = &found;
  what.to = &wanted;
  what.with_ledger = on.manifest().with_ledger;
  what.with_rows = by_rows;
  what.fresh = [&on, &planned] { return copy_of(on, planned.whole); };
  what.first = std::move(copy);
  auto left = try_plan(std::move(what)).left;
  if (left.empty()) return;
  left.emplace_back("the database was not touched; the statements were:");
  left.push_back(planned.statements.file.content);
  throw text::error(
      text::exit_code::failed,
      "the plan does not reach the wanted schema: on a copy of the database's schema, this is left", left);
}

} // namespace

live_plan::live_plan(model::database found, const std::string& name)
    : whole(std::move(found))
    , statements(loose_migration(name, {})) {}

live_plan plan_live(const context& in, workspace& on, postgres::connection& live, const ownership& own,
                    const model::database& wanted, const live_options& how) {
  live_plan out(on.read_schema(live), how.name);
  out.after = own.part_of(wanted);
  std::optional<postgres::scratch_database> copy;
  auto found = out.whole;
  if (found.server_version / 10000 != on.server().version() / 10000) {
    // Texts of two major versions cannot be compared: the copy's are taken.
    copy = copy_of(on, out.whole);
    auto connection = copy->connect();
    found = on.read_schema(connection);
  }
  out.before = own.part_of(found);
  const old_state before{[&] {
                           if (!copy) copy = copy_of(on, out.whole);
                           return copy->connect();
                         },
                         on.manifest().with_ledger,
                         [&own](const model::database& all) { return own.part_of(all); }};
  // One transaction, where that can be.
  auto planned = plan_with_renames(in, how.renames, out.before, out.after, before, {.make_online = false});
  out.renamed = std::move(planned.renamed);
  out.steps = std::move(planned.whole);
  if (out.empty()) return out;
  out.statements = loose_migration(how.name, render::migration_sql(out.steps));
  const auto reached = joined(out.after, own.rest_of(found));
  prove_live(on, out, found, reached, std::move(copy), how.by_rows);
  return out;
}

void require_unchanged(const workspace& on, postgres::connection& live, const live_plan& planned) {
  const auto now = on.read_schema(live);
  const auto changes = diff::compare(planned.whole, now);
  if (changes.empty()) return;
  std::vector<std::string> hints;
  for (const auto& one : changes) hints.push_back(diff::describe(one));
  hints.emplace_back("nothing was done; run the command again to see the new plan");
  throw text::error(text::exit_code::difference, "the database changed while the plan was looked at", hints);
}

} // namespace dbworkflow::command
