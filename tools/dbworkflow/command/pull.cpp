// pull: the schema of a database as schema files.
#include "command/declaration.hpp"
#include "command/endpoint.hpp"
#include "command/registry.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;

struct pull_options {
  std::string from;
  fs::path into;
  bool force = false;
  bool strict = false;
};

bool is_file(const fs::path& into) { return into.extension() == ".sql" || into.extension() == ".json"; }

/// Path and text of all that is to be written.
std::map<fs::path, std::string> placed(const declaration& made, const fs::path& into) {
  if (is_file(into)) return {{into, made.text}};
  std::map<fs::path, std::string> out;
  for (const auto& [name, text] : made.files) out.emplace(into / name, text);
  return out;
}

/// What is there already and would be another declaration beside this one, or be lost.
std::vector<std::string> in_the_way(const std::map<fs::path, std::string>& files, const fs::path& into) {
  std::set<fs::path> there;
  std::error_code missing;
  if (is_file(into)) {
    if (fs::exists(into, missing)) there.insert(into);
  } else {
    for (const auto& one : fs::directory_iterator(into, missing)) {
      if (one.path().extension() == ".sql") there.insert(one.path());
    }
  }
  std::vector<std::string> out;
  for (const auto& one : there) {
    const auto wanted = files.find(one);
    if (wanted == files.end() || text::read_file(one) != wanted->second) out.push_back(text::shown_path(one));
  }
  return out;
}

void write(const std::map<fs::path, std::string>& files, const pull_options& wanted) {
  if (auto others = in_the_way(files, wanted.into); !others.empty() && !wanted.force) {
    others.emplace_back("nothing was written; --force replaces files of these names and leaves the others");
    throw text::error(text::exit_code::refused,
                      "there are other schema files in " + text::shown_path(wanted.into), std::move(others));
  }
  for (const auto& [path, text] : files) text::write_file_if_changed(path, text);
}

text::exit_code run_pull(const context& in, const pull_options& wanted) {
  const auto at = find_subject(in, wanted.from);
  scratch_on_demand scratch(at.owner);
  auto from = read_endpoint(at, scratch);
  tell_unmodelled(in, {&from}, wanted.strict);
  make_comparable(from, scratch);
  const bool as_json = wanted.into.extension() == ".json";
  const auto made = as_json ? declaration{{}, declare_json(from, scratch)} : declare(from, scratch);
  nlohmann::json told{{"ok", true}, {"from", from.label}, {"unmodelled", unmodelled_names(from)}};
  if (wanted.into.empty()) {
    if (!made.text.empty()) in.console.print(made.text.substr(0, made.text.size() - 1));
    told["files"] = made.files;
  } else {
    const auto files = placed(made, wanted.into);
    write(files, wanted);
    auto list = nlohmann::json::array();
    for (const auto& [path, text] : files) list.push_back(path.string());
    told["written"] = list;
    in.console.say(from.label,
                   fmt::format("{} → {}", report::counted(from.model.objects.size(), "object"),
                               files.size() == 1
                                   ? text::shown_path(files.begin()->first)
                                   : fmt::format("{} in {}", report::counted(files.size(), "file"),
                                                 text::shown_path(wanted.into))));
  }
  in.console.document(told.dump(2));
  return text::exit_code::done;
}

} // namespace

void add_pull(registry& to) {
  auto* app = to.app().add_subcommand("pull", "The schema of a database as schema files, proven to make it");
  auto wanted = std::make_shared<pull_options>();
  app->add_option("FROM", wanted->from,
                  "What to read, as for diff (default: the database that other commands talk to)");
  app->add_option("--into", wanted->into,
                  "A folder: a file per table and view; FILE.sql or FILE.json: all in one (default: SQL on "
                  "standard output)")
      ->type_name("PATH")
      ->envname("DBWORKFLOW_INTO");
  app->add_flag("--force", wanted->force, "Replace files that are there");
  app->add_flag("--strict", wanted->strict, "What is not modelled is an error");
  app->footer("Example: dbworkflow pull postgresql:///shop --into schema");
  to.run(*app, [wanted](const context& in) { return run_pull(in, *wanted); });
}

} // namespace dbworkflow::command
