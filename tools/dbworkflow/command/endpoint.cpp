#include "command/endpoint.hpp"

#include "command/proof.hpp"
#include "command/sources.hpp"
#include "command/target.hpp"
#include "command/variables.hpp"
#include "command/workspace.hpp"
#include "compile/compile.hpp"
#include "history/history.hpp"
#include "migrate/migrate.hpp"
#include "model/json.hpp"
#include "model/json_source.hpp"
#include "postgres/introspect/introspect.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;

bool is_url(const std::string& word) {
  if (word.find("://") != std::string::npos) return true;
  return word.find('=') != std::string::npos && !fs::exists(word);
}

bool is_history(const fs::path& folder) { return fs::exists(folder / "meta" / "_journal.json"); }

std::vector<fs::path> schema_files(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& one : fs::recursive_directory_iterator(folder)) {
    const auto extension = one.path().extension();
    if (one.is_regular_file() && (extension == ".sql" || extension == ".json")) out.push_back(one.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// `migrations@0003` → `migrations` and `0003`.
std::pair<std::string, std::optional<std::string>> split_point(const std::string& word) {
  const auto at = word.rfind('@');
  if (at == std::string::npos || at + 1 == word.size()) return {word, std::nullopt};
  return {word.substr(0, at), word.substr(at + 1)};
}

/// The words of a project, in the order in which a message lists them.
std::vector<std::string> words_of(const environment::manifest& project) {
  std::vector<std::string> out{"schema", "history", "snapshot", "database", "local"};
  for (const auto& one : project.environments) out.push_back(one.name);
  return out;
}

/// What `word` means in a project; nothing where it is none of its words.
std::optional<endpoint> project_endpoint(const context& in, const environment::manifest& project,
                                         const std::string& word) {
  endpoint out;
  out.with_ledger = project.with_ledger;
  out.owner = project.build_folder / "dbworkflow";
  out.label = word;
  const auto [name, point] = split_point(word);
  if (name == "history" || (name == "migrations" && point && !fs::exists(name))) {
    out.from = endpoint::source::history;
    out.folder = project.migrations;
    out.point = point;
    return out;
  }
  const auto words = words_of(project);
  if (std::find(words.begin(), words.end(), word) == words.end()) return std::nullopt;
  if (word == "schema") {
    out.files = project.schema;
    return out;
  }
  if (word == "snapshot") {
    out.from = endpoint::source::snapshot;
    out.folder = project.migrations / "meta" / "snapshot.json";
    return out;
  }
  auto asked = in;
  if (word != "database") {
    asked.options.url.clear();
    asked.options.environment = word;
  }
  const auto found = find_target(asked, project);
  out.from = endpoint::source::live;
  out.url = found.url;
  out.label = word == "database" ? found.label : word;
  return out;
}

std::optional<endpoint> path_endpoint(const std::string& word) {
  endpoint out;
  out.owner = fs::current_path();
  out.label = word;
  std::string path = word;
  if (!fs::exists(path)) std::tie(path, out.point) = split_point(word);
  if (!fs::exists(path)) return std::nullopt;
  if (fs::is_directory(path) && is_history(path)) {
    out.from = endpoint::source::history;
    out.folder = path;
    return out;
  }
  if (out.point) {
    throw text::error(text::exit_code::usage, "\"" + path + "\" is no migrations folder",
                      {"only a history has points: @" + *out.point + " says nothing here"});
  }
  if (fs::is_directory(path)) {
    out.files = schema_files(path);
    if (out.files.empty())
      throw text::error(text::exit_code::usage, "folder \"" + path + "\" holds no .sql or .json files",
                        {"an empty schema is an empty .sql file"});
  } else if (fs::path(path).extension() == ".json" && model::is_snapshot(text::read_file(path))) {
    out.from = endpoint::source::snapshot;
    out.folder = path;
  } else {
    out.files = {path};
  }
  return out;
}

/// The project that the words belong to; nothing where there is none. One that cannot be told apart is an
/// error only where nothing but a word of it can be meant.
std::optional<environment::manifest> project_of(const context& in) {
  try {
    return open_workspace(in).manifest();
  } catch (const text::error&) {
    if (!in.options.build_folder.empty() || !in.options.database.empty()) throw;
    return std::nullopt;
  }
}

[[noreturn]] void unknown(const context& in, const std::string& word) {
  std::vector<std::string> hints;
  const auto project = project_of(in);
  const auto words =
      project ? words_of(*project) : std::vector<std::string>{"schema", "history", "snapshot", "database"};
  if (const auto meant = text::nearest(word, words)) hints.push_back("did you mean \"" + *meant + "\"?");
  hints.emplace_back("a schema is: a database URL, a schema file (.sql, .json) or a folder of them, a "
                     "migrations folder (migrations@0003: "
                     "at that point), a snapshot.json");
  if (project) {
    hints.push_back(fmt::format("or a word of the project: {}", fmt::join(words, ", ")));
  } else if (std::find(words.begin(), words.end(), split_point(word).first) != words.end()) {
    static_cast<void>(open_workspace(in)); // says why there is no project
  }
  throw text::error(text::exit_code::usage, "\"" + word + "\" names no schema", hints);
}

/// The migrations up to the point that is asked for.
std::size_t count_of(const history::history& all, const std::optional<std::string>& point) {
  std::vector<const history::migration*> every;
  for (const auto& one : all.migrations) every.push_back(&one);
  return migrate::up_to(all, every, point).size();
}

model::database read_model(postgres::connection& from, bool with_ledger) {
  return with_ledger ? postgres::introspect_with_ledger(from) : postgres::introspect(from);
}

side read_history(const endpoint& at, scratch_on_demand& scratch) {
  const auto files = history::read(at.folder);
  history::require_sound(files);
  side out;
  out.state = at_point(scratch.get(), files, count_of(files, at.point));
  auto connection = out.state->connect();
  out.model = read_model(connection, at.with_ledger);
  return out;
}

} // namespace

endpoint find_endpoint(const context& in, const std::string& word) {
  if (is_url(word)) {
    endpoint out;
    out.from = endpoint::source::live;
    out.url = word;
    out.label = postgres::redacted(word);
    out.owner = fs::current_path();
    return out;
  }
  if (word.find_first_of("/\\") == std::string::npos) {
    if (const auto project = project_of(in)) {
      if (auto found = project_endpoint(in, *project, word)) return *found;
    }
  }
  if (auto found = path_endpoint(word)) return *found;
  unknown(in, word);
}

endpoint find_subject(const context& in, const std::string& word) {
  if (!word.empty()) return find_endpoint(in, word);
  if (!in.options.url.empty()) return find_endpoint(in, in.options.url);
  if (in.options.environment.empty()) {
    static_cast<void>(project_of(in)); // its .env files may say where
    if (const auto url = variable("DATABASE_URL"); !url.empty()) return find_endpoint(in, url);
  }
  return *project_endpoint(in, open_workspace(in).manifest(), "database");
}

postgres::scratch_server& scratch_on_demand::get() {
  std::call_once(m_started, [this] { m_server.emplace(postgres::scratch_server::acquire(m_owner)); });
  return *m_server;
}

side read_endpoint(const endpoint& at, scratch_on_demand& scratch) {
  side out;
  switch (at.from) {
  case endpoint::source::live: {
    postgres::connection live(at.url);
    out.model = read_model(live, at.with_ledger);
    break;
  }
  case endpoint::source::files:
    out.state = scratch.get().create();
    out.declared = compile_sources(compile::read_sources(at.files), *out.state, at.with_ledger);
    out.model = std::exchange(out.declared->model, {});
    break;
  case endpoint::source::history:
    out = read_history(at, scratch);
    break;
  case endpoint::source::snapshot:
    out.model = model::from_json(text::read_file(at.folder), text::shown_path(at.folder)).first;
    break;
  }
  out.label = at.label;
  return out;
}

int major_of(const side& one) { return one.model.server_version / 10000; }

void make_comparable(side& one, scratch_on_demand& scratch) {
  if (one.model.server_version == 0 || major_of(one) == scratch.get().version() / 10000) return;
  auto unmodelled = std::move(one.model.unmodelled);
  one.state = recreate(scratch.get(), one.model);
  auto connection = one.state->connect();
  one.model = postgres::introspect(connection);
  one.model.unmodelled = std::move(unmodelled);
}

std::vector<std::string> unmodelled_names(const side& of) {
  std::vector<std::string> out;
  for (const auto& one : of.model.unmodelled) out.push_back(one.what + " " + one.name);
  return out;
}

void tell_unmodelled(const context& in, const std::vector<const side*>& sides, bool strict) {
  std::vector<text::diagnostic> told;
  for (const auto* one : sides) {
    if (one->model.unmodelled.empty()) continue;
    text::diagnostic about;
    about.level = strict ? text::severity::error : text::severity::warning;
    about.message = fmt::format("{}: not modelled, so left out: {}", one->label,
                                report::counted(one->model.unmodelled.size(), "object"));
    about.hints = unmodelled_names(*one);
    told.push_back(std::move(about));
  }
  if (strict && !told.empty()) throw text::error(text::exit_code::failed, std::move(told));
  for (const auto& one : told) in.console.warn(one);
}

} // namespace dbworkflow::command
