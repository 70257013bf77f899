#include "command/declaration.hpp"

#include "compile/compile.hpp"
#include "diff/change.hpp"
#include "model/serial.hpp"
#include "plan/plan.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/render.hpp"
#include "render/schema_files.hpp"

namespace dbworkflow::command {
namespace {

declaration written(const model::database& of, const model::database& nothing) {
  const auto whole = plan::make_plan(nothing, of);
  return {render::schema_files(whole), render::migration_sql(whole)};
}

/// What the compiled files have not or have else than the model, a line each.
std::vector<std::string> left_of(const declaration& one, const model::database& wanted,
                                 scratch_on_demand& scratch) {
  std::vector<text::source> sources;
  for (const auto& [name, sql] : one.files) sources.push_back({name, sql});
  auto database = scratch.get().create();
  const auto made = compile::compile(sources, database).model;
  std::vector<std::string> out;
  for (const auto& change : diff::compare(made, wanted)) out.push_back(diff::describe(change));
  return out;
}

} // namespace

declaration declare(const side& of, scratch_on_demand& scratch) {
  auto empty = scratch.get().create();
  auto connection = empty.connect();
  const auto nothing = postgres::introspect(connection);
  try {
    auto out = written(model::with_serials(of.model), nothing);
    if (left_of(out, of.model, scratch).empty()) return out;
  } catch (const text::error&) {
    // Two columns may want one name for their sequences; without the short form nothing is left to chance.
  }
  auto out = written(of.model, nothing);
  auto left = left_of(out, of.model, scratch);
  if (left.empty()) return out;
  throw text::error(text::exit_code::failed,
                    "the schema files do not make the schema of " + of.label + ": this is left",
                    std::move(left));
}

} // namespace dbworkflow::command
