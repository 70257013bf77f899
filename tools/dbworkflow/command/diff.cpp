// diff: the plan from any schema to any other, proven before it is shown.
#include "command/endpoint.hpp"
#include "command/proof.hpp"
#include "command/registry.hpp"
#include "command/renames.hpp"
#include "diff/change.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "report/hazards.hpp"
#include "text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <future>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct diff_options {
  std::string from = "database";
  std::string to = "schema";
  std::string format = "text";
  std::string plans = "online";
  bool strict = false;
  bool data_proof = true;
  std::vector<std::string> renames;
  std::vector<std::string> backfills;
  std::vector<std::string> conversions;
};

std::pair<side, side> read_sides(const endpoint& from, const endpoint& to, scratch_on_demand& scratch) {
  auto other = std::async(std::launch::async, [&] { return read_endpoint(to, scratch); });
  std::optional<side> first;
  std::exception_ptr failed;
  try {
    first = read_endpoint(from, scratch);
  } catch (...) {
    failed = std::current_exception();
  }
  auto second = other.get();
  if (failed) std::rethrow_exception(failed);
  return {std::move(*first), std::move(second)};
}

[[noreturn]] void not_reached(const side& from, const side& to, std::vector<std::string> hints,
                              const std::string& sql) {
  hints.emplace_back("the statements were:");
  hints.push_back(sql);
  throw text::error(
      text::exit_code::failed,
      fmt::format("the plan does not reach {}: applied to {}, this is left", to.label, from.label), hints);
}

/// Applies the plan to the old state, on a scratch database with rows, and compares what it makes with the
/// new one.
row_outcome prove(side& from, const side& to, const plan::plan& whole, const std::string& sql,
                  const diff_options& wanted, scratch_on_demand& scratch, bool with_ledger) {
  const auto proposed = loose_migration("plan", sql);
  plan_proof proof{&proposed, &whole, &from.model, &to.model, with_ledger, wanted.data_proof, {}, {}};
  proof.fresh = [&] { return recreate(scratch.get(), from.model); };
  proof.first = std::move(from.state);
  from.state.reset();
  auto tried = try_plan(std::move(proof));
  if (!tried.left.empty()) not_reached(from, to, std::move(tried.left), sql);
  return std::move(tried.rows);
}

nlohmann::json to_json(const side& from, const side& to, const plan::plan& whole, const std::string& sql) {
  static constexpr auto verbs = std::to_array<const char*>({"create", "drop", "alter", "replace", "rename"});
  auto changes = nlohmann::json::array();
  for (const auto& one : whole.changes) {
    auto facts = nlohmann::json::array();
    for (const auto& differs : one.differences)
      facts.push_back({{"fact", differs.fact}, {"from", differs.from}, {"to", differs.to}});
    changes.push_back({{"change", verbs.at(static_cast<std::size_t>(one.what))},
                       {"object", model::to_string(one.id)},
                       {"facts", facts},
                       {"text", diff::describe(one)}});
  }
  return {
      {"ok", true},         {"equal", whole.changes.empty()},
      {"from", from.label}, {"to", to.label},
      {"changes", changes}, {"hazards", nlohmann::json::parse(report::hazards_json(whole))},
      {"sql", sql},         {"unmodelled", {{"from", unmodelled_names(from)}, {"to", unmodelled_names(to)}}}};
}

void show_text(const context& in, const side& from, const side& to, const plan::plan& whole) {
  const auto subject = fmt::format("{} → {}", from.label, to.label);
  if (whole.changes.empty()) {
    in.console.say(subject, "no difference");
    return;
  }
  in.console.say(subject, report::counted(whole.changes.size(), "change"));
  for (const auto& one : whole.changes) in.console.line("  " + diff::describe(one));
  for (const auto& one : report::hazard_lines(whole)) in.console.line("      " + one);
  in.console.line("      " + report::consequences(whole));
}

/// Between two databases in use, what either holds in its materialized views is a difference like any other.
model::view_rows rows_that_count(const endpoint& from, const endpoint& to) {
  if (to.from != endpoint::source::live) return model::view_rows::wanted;
  return from.from == endpoint::source::live ? model::view_rows::exact : model::view_rows::own_matter;
}

text::exit_code run_diff(context& in, const diff_options& wanted) {
  const auto start = find_endpoint(in, wanted.from);
  const auto end = find_endpoint(in, wanted.to);
  const bool of_project = start.owner != std::filesystem::current_path();
  scratch_on_demand scratch(of_project ? start.owner : end.owner);
  const bool as_json = in.options.json || wanted.format == "json";
  in.console = report::console(as_json);

  auto [from, to] = read_sides(start, end, scratch);
  to.model.rows_of_views = rows_that_count(start, end);
  tell_unmodelled(in, {&from, &to}, wanted.strict);
  if (major_of(from) != major_of(to) || !model::equal(from.model, to.model)) {
    make_comparable(from, scratch);
    make_comparable(to, scratch);
    to.model.rows_of_views = rows_that_count(start, end);
  }
  const bool with_ledger = start.with_ledger || end.with_ledger;
  const old_state before{[&] {
                           if (!from.state) from.state = recreate(scratch.get(), from.model);
                           return from.state->connect();
                         },
                         with_ledger};
  const auto* declared = to.declared ? &*to.declared : nullptr;
  const said_values values{wanted.backfills, wanted.conversions};
  const auto planned = plan_with_renames(in, {wanted.renames, declared, false, values}, from.model, to.model,
                                         before, {.make_online = wanted.plans == "online"});
  const auto& whole = planned.whole;
  const auto sql = render::migration_sql(whole);
  if (!whole.changes.empty()) {
    const auto by_trial = [&] {
      static_cast<void>(prove(from, to, whole, sql, wanted, scratch, with_ledger));
    };
    at_their_places(whole, declared != nullptr ? *declared : compile::compiled{}, by_trial);
  }

  if (as_json) {
    in.console.document(to_json(from, to, whole, sql).dump(2));
  } else if (wanted.format == "text") {
    show_text(in, from, to, whole);
  } else if (!sql.empty()) {
    in.console.print(sql.substr(0, sql.size() - 1));
  }
  return whole.changes.empty() ? text::exit_code::done : text::exit_code::difference;
}

} // namespace

void add_diff(registry& to) {
  auto* app =
      to.app().add_subcommand("diff", "The plan from one schema to another, proven on scratch databases");
  auto wanted = std::make_shared<diff_options>();
  app->add_option(
         "FROM", wanted->from,
         "Database URL, schema file or folder, migrations folder (migrations@0003), snapshot.json, or "
         "a word of the "
         "project: schema, history, snapshot, database, an environment (default: DBWORKFLOW_FROM, else "
         "database)")
      ->envname("DBWORKFLOW_FROM");
  app->add_option("TO", wanted->to, "As FROM (default: DBWORKFLOW_TO, else schema)")
      ->envname("DBWORKFLOW_TO");
  app->add_option("--format", wanted->format, "sql: what a migration would hold, nothing when equal")
      ->check(CLI::IsMember({"sql", "text", "json"}))
      ->capture_default_str();
  app->add_option("--plans", wanted->plans,
                  "online: without blocking the users of tables; direct: with as few statements as possible")
      ->check(CLI::IsMember({"online", "direct"}))
      ->capture_default_str();
  app->add_option("--rename", wanted->renames, "Something has a new name: orders.note=remark")
      ->type_name("[KIND ]OLD=NEW")
      ->take_all();
  add_value_options(*app, wanted->backfills, wanted->conversions);
  app->add_flag("--strict", wanted->strict, "What is not modelled is an error");
  app->add_flag("!--no-data-proof", wanted->data_proof,
                "Do not try the plan on rows; it is proven on empty tables all the same");
  app->footer("Exit status: 0 equal, 3 different, 1 no proven plan.\n"
              "Example: dbworkflow diff staging schema --format sql");
  to.run(*app, [wanted](context& in) { return run_diff(in, *wanted); });
}

} // namespace dbworkflow::command
