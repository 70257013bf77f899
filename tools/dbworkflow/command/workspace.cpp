#include "command/workspace.hpp"

#include "command/proof.hpp"
#include "command/sources.hpp"
#include "command/variables.hpp"
#include "postgres/introspect/introspect.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <future>

namespace dbworkflow::command {
namespace {

/// The line of a snapshot that holds the hash of all its other lines.
constexpr std::string_view hash_line = "\n  \"sha256\": \"";

/// False where a snapshot was edited, or two were merged: it is made again from the migrations then.
bool is_as_written(const std::string& snapshot) {
  const auto begin = snapshot.find(hash_line);
  if (begin == std::string::npos) return false;
  const auto end = snapshot.find('\n', begin + 1);
  auto others = snapshot;
  others.erase(begin, end - begin);
  const auto hash = text::sha256(others);
  return snapshot.compare(begin + hash_line.size(), hash.size(), hash) == 0;
}

/// A snapshot in which git has left a conflict is none: it is made again by whoever writes the next.
std::optional<std::string> usable_snapshot(const std::filesystem::path& folder) {
  auto text = history::read_snapshot(folder);
  if (text && (text->starts_with("<<<<<<< ") || text->find("\n<<<<<<< ") != std::string::npos))
    return std::nullopt;
  return text;
}

} // namespace

workspace::workspace(environment::manifest declared, const report::console& console)
    : m_manifest(std::move(declared))
    , m_console(&console) {}

const std::vector<text::source>& workspace::sources() {
  if (!m_sources) m_sources = compile::read_sources(m_manifest.schema);
  return *m_sources;
}

const std::string& workspace::sources_hash() {
  if (!m_sources_hash) m_sources_hash = compile::sources_hash(sources());
  return *m_sources_hash;
}

const history::history& workspace::history() {
  if (!m_history) m_history = history::read(m_manifest.migrations);
  return *m_history;
}

const history::history& workspace::sound_history() {
  history::require_sound(history());
  return history();
}

void workspace::forget_history() {
  m_history.reset();
  m_facts.reset();
  m_snapshot_read = false;
  m_snapshot.reset();
  m_historical.reset();
  m_history_copy.reset();
}

const std::optional<snapshot>& workspace::committed() {
  if (!m_snapshot_read) {
    if (const auto text = usable_snapshot(m_manifest.migrations)) {
      auto [model, facts] =
          model::from_json(*text, text::shown_path(m_manifest.migrations / "meta" / "snapshot.json"));
      m_snapshot = snapshot{std::move(model), std::move(facts)};
    }
    m_snapshot_read = true;
  }
  return m_snapshot;
}

const model::header& workspace::committed_facts() {
  if (!m_facts) {
    const auto text = usable_snapshot(m_manifest.migrations);
    m_is_as_written = text && is_as_written(*text);
    m_facts = text ? model::header_from_json(
                         *text, text::shown_path(m_manifest.migrations / "meta" / "snapshot.json"))
                   : model::header{};
  }
  return *m_facts;
}

bool workspace::snapshot_is_current() {
  const auto chain = committed_facts().find("chain");
  return m_is_as_written && chain != committed_facts().end() && chain->second == history().head();
}

bool workspace::declaration_is_unchanged() {
  if (!snapshot_is_current()) return false;
  const auto hash = committed_facts().find("sources");
  return hash != committed_facts().end() && hash->second == sources_hash();
}

postgres::scratch_server& workspace::server() {
  if (!m_server) {
    const auto owner = m_manifest.build_folder / "dbworkflow";
    m_server = std::make_unique<postgres::scratch_server>(postgres::scratch_server::acquire(owner));
  }
  return *m_server;
}

postgres::scratch_database workspace::history_copy() {
  return at_point(server(), sound_history(), history().migrations.size());
}

compile::compiled workspace::compile_declaration() {
  auto database = server().create();
  return compile_sources(sources(), database, m_manifest.with_ledger);
}

std::pair<postgres::scratch_database, model::database> workspace::replay_history() {
  auto database = history_copy();
  auto connection = database.connect();
  auto model = read_schema(connection);
  return {std::move(database), std::move(model)};
}

model::database workspace::read_schema(postgres::connection& from) const {
  return m_manifest.with_ledger ? postgres::introspect_with_ledger(from) : postgres::introspect(from);
}

const compile::compiled& workspace::declared() {
  if (!m_declared) m_declared = compile_declaration();
  return *m_declared;
}

const model::database& workspace::historical() {
  if (!m_historical) m_historical = replay_history().second;
  return *m_historical;
}

void workspace::read_both() {
  if (m_declared && m_historical) return;
  // What both need is made before they part, so that nothing of this object changes under two threads.
  server();
  sources();
  sound_history();
  auto replayed = std::async(std::launch::async, [this] { return replay_history(); });
  std::optional<compile::compiled> compiled;
  std::exception_ptr failed;
  try {
    compiled = compile_declaration();
  } catch (...) {
    failed = std::current_exception();
  }
  auto [database, model] = replayed.get();
  // A mistake in the declaration is told even where the history is sound; one in the history comes first.
  if (failed) std::rethrow_exception(failed);
  m_declared = std::move(compiled);
  m_historical = std::move(model);
}

namespace {

/// An environment that only some of several databases have means those that have it.
void keep_those_with(const std::string& environment, std::vector<environment::manifest>& databases) {
  const auto has = [&environment](const environment::manifest& one) {
    return std::any_of(one.environments.begin(), one.environments.end(),
                       [&environment](const auto& known) { return known.name == environment; });
  };
  if (std::any_of(databases.begin(), databases.end(), has)) {
    std::erase_if(databases, [&has](const auto& one) { return !has(one); });
  }
}

} // namespace

std::vector<workspace> open_workspaces(const context& in) {
  auto found = environment::find_manifests(in.options.build_folder);
  if (in.options.database.empty() && !in.options.environment.empty()) {
    keep_those_with(in.options.environment, found);
  }
  for (const auto& one : found) load_variables(in, one);
  std::vector<workspace> out;
  std::vector<std::string> names;
  for (auto& one : found) {
    names.push_back(one.database);
    if (in.options.database.empty() || in.options.database == one.database) {
      out.emplace_back(std::move(one), in.console);
    }
  }
  if (out.empty()) {
    std::vector<std::string> hints;
    if (const auto meant = text::nearest(in.options.database, names))
      hints.push_back("did you mean \"" + *meant + "\"?");
    hints.push_back("databases of this project: " + fmt::format("{}", fmt::join(names, ", ")));
    throw text::error(text::exit_code::usage, "this project has no database \"" + in.options.database + "\"",
                      hints);
  }
  return out;
}

workspace open_workspace(const context& in) {
  auto all = open_workspaces(in);
  if (all.size() == 1) return std::move(all.front());
  std::string names;
  for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.name();
  throw text::error(text::exit_code::usage, "this project has several databases: " + names,
                    {"say which: --database NAME"});
}

std::string snapshot_text(const model::database& of, const history::entry& after,
                          const std::string& sources_hash) {
  model::header facts{{"after", after.tag}, {"chain", history::chain_hash(after)}, {"sources", sources_hash}};
  facts["sha256"] = text::sha256(model::to_json(of, facts));
  return model::to_json(of, facts);
}

} // namespace dbworkflow::command
