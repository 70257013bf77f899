// headers: the C++ headers of a database, for the build. From the snapshot where it says what the schema
// files say; from the schema files, compiled, where they have changed.
#include "codegen/codegen.hpp"
#include "command/registry.hpp"
#include "command/variables.hpp"
#include "command/workspace.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <sstream>

namespace dbworkflow::command {
namespace {

struct header_options {
  std::filesystem::path manifest;
  std::filesystem::path stamp;
  std::filesystem::path depfile;
};

std::string escaped_for_make(const std::filesystem::path& path) {
  std::string out;
  for (const char c : path.string()) {
    if (c == ' ' || c == '#' || c == '\\') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

/// The files that decide what the headers are, for the build system.
std::string depfile_text(const header_options& wanted, const environment::manifest& of) {
  auto out = escaped_for_make(wanted.stamp) + ":";
  for (const auto& file : of.schema) out += " \\\n  " + escaped_for_make(file);
  for (const auto* name : {"snapshot.json", "_journal.json"}) {
    const auto file = of.migrations / "meta" / name;
    if (std::filesystem::exists(file)) out += " \\\n  " + escaped_for_make(file);
  }
  return out + "\n";
}

model::database model_for(workspace& on, const report::console& console) {
  if (on.declaration_is_unchanged()) return on.committed()->model;
  if (!postgres::scratch_server::available()) {
    text::diagnostic told;
    told.path = on.sources().empty() ? std::string() : on.sources().front().path;
    told.where = {1, 1};
    told.message = on.history().migrations.empty()
                       ? "no migration is generated yet, and no PostgreSQL was found to compile the schema"
                       : "the schema changed, and no PostgreSQL was found to compile it";
    told.hints = {
        "looked for: DBWORKFLOW_PG_BIN, pg_config, PATH, /usr/lib/postgresql/*/bin, DBWORKFLOW_DEV_URL",
        "install one (Debian: apt install postgresql), or set DBWORKFLOW_DEV_URL to any server where you may "
        "create databases"};
    throw text::error(text::exit_code::failed, told);
  }
  for (const auto& warning : on.declared().warnings) console.warn(warning);
  return on.declared().model;
}

/// Removes headers that an earlier run wrote and this one does not; files of others are left alone.
void prune(const std::filesystem::path& folder, const std::filesystem::path& list,
           const std::set<std::string>& now) {
  if (!std::filesystem::exists(list)) return;
  std::istringstream before(text::read_file(list));
  for (std::string name; std::getline(before, name);) {
    if (!name.empty() && !now.contains(name)) std::filesystem::remove(folder / name);
  }
}

text::exit_code write_headers(context& in, const header_options& wanted) {
  workspace on(environment::read_manifest(wanted.manifest), in.console);
  const auto& of = on.manifest();
  load_variables(in, of);
  const auto& files = on.history();
  const auto model = model_for(on, in.console);
  const auto made = codegen::headers(
      model, {of.database, of.name_space,
              files.migrations.empty() ? std::string() : files.migrations.back().journal.tag, of.types});
  std::set<std::string> names;
  std::string list;
  for (const auto& [name, text] : made) {
    text::write_file_if_changed(of.headers / name, text);
    names.insert(name);
    list += name + "\n";
  }
  const auto list_file = of.headers / (of.database + ".headers");
  prune(of.headers, list_file, names);
  text::write_file_if_changed(list_file, list);
  text::write_file(wanted.depfile, depfile_text(wanted, of));
  text::write_file(wanted.stamp, "");
  return text::exit_code::done;
}

} // namespace

void add_headers(registry& to) {
  auto* app = to.app().add_subcommand("headers", "Write the C++ headers of a database (what the build runs)");
  auto wanted = std::make_shared<header_options>();
  app->add_option("--manifest", wanted->manifest, "What CMake wrote of the database")
      ->required()
      ->type_name("FILE");
  app->add_option("--stamp", wanted->stamp, "File that is touched")->required()->type_name("FILE");
  app->add_option("--depfile", wanted->depfile, "File that gets the dependencies")
      ->required()
      ->type_name("FILE");
  app->footer("Example: dbworkflow headers --manifest build/dbworkflow/shop.json --stamp s --depfile s.d");
  to.run(*app, [wanted](context& in) { return write_headers(in, *wanted); });
}

} // namespace dbworkflow::command
