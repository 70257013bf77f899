// info: what a schema holds, for people, as JSON, as SQL, or as a diagram.
#include "command/declaration.hpp"
#include "command/endpoint.hpp"
#include "command/registry.hpp"
#include "model/json.hpp"
#include "report/diagram.hpp"
#include "text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

using model::kind;

struct info_options {
  std::string from;
  std::string format = "text";
  bool strict = false;
};

/// A table as psql's \d would tell it, shorter.
void show_table(const context& in, const model::database& of, const model::object_id& id) {
  in.console.line("");
  in.console.line("table " + model::qualified_name(id));
  std::size_t width = 0;
  const auto columns = model::columns_of(of, id.schema, id.name);
  for (const auto* one : columns) width = std::max(width, text::character_count(one->name));
  for (const auto* one : columns) {
    auto line =
        "  " + one->name + std::string(width + 2 - text::character_count(one->name), ' ') + one->data_type;
    if (one->not_null) line += " not null";
    if (!one->identity.empty()) line += " generated " + one->identity + " as identity";
    if (one->generated) line += " generated always as (" + *one->generated + ")";
    if (one->default_value) line += " default " + *one->default_value;
    in.console.line(line);
  }
  for (const auto* one : model::constraints_of(of, id.schema, id.name))
    in.console.line("  " + one->name + ": " + one->definition + (one->validated ? "" : " NOT VALID"));
  for (const auto* one : model::indexes_of(of, id.schema, id.name)) in.console.line("  " + one->definition);
}

void show_text(const context& in, const side& of) {
  std::map<kind, std::size_t> kinds;
  for (const auto& [id, any] : of.model.objects) ++kinds[id.type];
  std::string list;
  for (const auto& [type, count] : kinds)
    list += (list.empty() ? "" : ", ") + report::counted(count, model::word(type));
  in.console.say(of.label, list.empty() ? "nothing" : list);
  for (const auto& [id, any] : of.model.objects) {
    if (id.type == kind::table) show_table(in, of.model, id);
  }
}

/// Without the line end that the console adds.
std::string_view trimmed(std::string_view text) {
  return text.ends_with('\n') ? text.substr(0, text.size() - 1) : text;
}

text::exit_code run_info(const context& in, const info_options& wanted) {
  const auto at = find_subject(in, wanted.from);
  scratch_on_demand scratch(at.owner);
  auto from = read_endpoint(at, scratch);
  tell_unmodelled(in, {&from}, wanted.strict);
  if (in.options.json) {
    const nlohmann::ordered_json told{
        {"ok", true},
        {"from", from.label},
        {"schema", nlohmann::ordered_json::parse(model::to_json(from.model, {}))}};
    in.console.document(told.dump(2));
  } else if (wanted.format == "json") {
    in.console.print(trimmed(model::to_json(from.model, {})));
  } else if (wanted.format == "sql") {
    make_comparable(from, scratch);
    in.console.print(trimmed(declare(from, scratch).text));
  } else if (wanted.format == "mermaid") {
    in.console.print(trimmed(report::mermaid_diagram(from.model)));
  } else {
    show_text(in, from);
  }
  return text::exit_code::done;
}

} // namespace

void add_info(registry& to) {
  auto* app = to.app().add_subcommand("info", "What a database holds: as text, JSON, SQL or a diagram");
  auto wanted = std::make_shared<info_options>();
  app->add_option("FROM", wanted->from,
                  "What to read, as for diff (default: the database that other commands talk to)");
  app->add_option("--format", wanted->format,
                  "json: as in a snapshot; sql: as pull writes it; mermaid: an ER diagram")
      ->check(CLI::IsMember({"text", "json", "sql", "mermaid"}))
      ->capture_default_str();
  app->add_flag("--strict", wanted->strict, "What is not modelled is an error");
  app->footer("Example: dbworkflow info --env staging --format mermaid");
  to.run(*app, [wanted](const context& in) { return run_info(in, *wanted); });
}

} // namespace dbworkflow::command
