#include "compile/execution.hpp"

#include "compile/file_order.hpp"
#include "compile/foreign_keys.hpp"
#include "compile/routines.hpp"
#include "compile/type_mistakes.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::compile {
namespace {

/// Errors that nothing can mend that other statements do.
bool is_final(const postgres::server_error& error) {
  constexpr auto final_states = std::to_array<std::string_view>({
      "42601",                                     // syntax
      "42P06", "42P07", "42701", "42710", "42723", // it exists already
  });
  return std::find(final_states.begin(), final_states.end(), error.sqlstate) != final_states.end();
}

const std::string& tag_of(const std::vector<schema_file>& files, const task& one) {
  return files[one.file].parts.statements[one.statement].tag;
}

/// CREATE SCHEMA without elements, DROP SCHEMA.
bool is_about_schemas(const std::vector<schema_file>& files, const task& one) {
  const auto& tag = tag_of(files, one);
  if (tag == "DROP SCHEMA") return true;
  if (tag != "CREATE SCHEMA") return false;
  const auto& in = files[one.file];
  const auto tokens = in.tokens_of(one.statement);
  return std::none_of(tokens.begin() + 1, tokens.end(),
                      [&](const auto& token) { return sql::is(in.content(), token, "create"); });
}

/// A function in SQL whose body is a string.
bool is_sql_routine(const std::vector<schema_file>& files, const task& one) {
  if (!one.makes_routine) return false;
  const auto& in = files[one.file];
  sql::token_reader from(in.content(), in.tokens_of(one.statement));
  for (; !from.done(); from.skip()) {
    if (from.sees("language")) return from.sees("sql", 1) || from.sees("'sql'", 1);
  }
  return false;
}

const sql::declaration* object_of(const std::vector<schema_file>& files, const task& one) {
  const auto& all = files[one.file].declares[one.statement].all;
  return all.empty() || one.adds_foreign_key || tag_of(files, one) == "ALTER TABLE" ? nullptr : &all.front();
}

} // namespace

execution::execution(postgres::connection& on, const std::vector<schema_file>& files,
                     const std::vector<std::set<std::size_t>>& left_out)
    : m_files(files)
    , m_session(on, files) {
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (std::size_t i = 0; i < files[file].parts.statements.size(); ++i) {
      if (left_out[file].contains(i)) continue;
      if (auto made = make_task(files, file, i)) m_tasks.push_back(std::move(*made));
    }
    m_by_file.emplace_back();
    for (const auto& change : files[file].paths) {
      m_paths_matter = m_paths_matter || (!change.path.empty() && change.path.front() != "public");
    }
  }
  for (auto& one : m_tasks) m_by_file[one.file].push_back(&one);
  m_begun.resize(files.size());
}

void execution::run() {
  make_schemas();
  for (std::size_t file = 0; file < m_files.size(); ++file) run_file(file, false);
  run_rounds(false);
  // What nobody can see through may be what the others wait for.
  run_rounds(true);
  while (hold_back_foreign_keys()) run_rounds(true);
  find_missing_schemas();
  check_routines(m_session, m_files, m_tasks);
  find_type_mistakes(m_session, m_files, m_tasks);
  m_session.leave();
}

/// Schemas first: objects would land in another one silently where the first of a search path is missing.
void execution::make_schemas() {
  for (auto& one : m_tasks) {
    if (!is_about_schemas(m_files, one) || m_session.run(one, false)) continue;
    // Every new database has it, and dumps make it again.
    const auto* declared = object_of(m_files, one);
    if (one.error->sqlstate == "42P06" && declared != nullptr && declared->name.name == "public") {
      one.state = task_state::done;
      one.error.reset();
    }
  }
  if (m_paths_matter) m_schemas = m_session.schemas();
}

bool execution::path_exists(const task& one) const {
  if (!m_paths_matter) return true;
  const auto& path = m_files[one.file].path_of(one.statement);
  return path.empty() || path.front().starts_with("pg_temp") || m_schemas.contains(path.front());
}

void execution::run_file(std::size_t file, bool ahead) {
  if (m_begun[file]) return;
  m_begun[file] = true;
  if (!ahead && run_at_once(m_by_file[file])) return;
  if (m_needs.empty()) m_needs = files_needed(m_files);
  for (const auto needed : m_needs[file]) run_file(needed, true);
  if (!run_at_once(m_by_file[file])) run_each(m_by_file[file], false);
}

/// A whole file in one round trip; what most files are taken by.
bool execution::run_at_once(const std::vector<task*>& of_file) {
  std::vector<task*> batch;
  for (auto* one : of_file) {
    if (one->state == task_state::done) continue;
    if (one->error || !path_exists(*one)) return false;
    batch.push_back(one);
  }
  // What SQL functions speak of is often declared further down; all bodies are looked at in the end.
  const bool early =
      std::any_of(batch.begin(), batch.end(), [&](const task* one) { return is_sql_routine(m_files, *one); });
  return m_session.run_all(batch, !early);
}

/// What must happen before `one`: settings of names that would otherwise take effect in the wrong order.
bool execution::has_to_wait(const task& one, bool any_pending,
                            const std::set<std::string>& pending_names) const {
  if (one.is_opaque) return any_pending;
  if (pending_names.empty()) return false;
  const auto& in = m_files[one.file];
  if (tag_of(m_files, one).starts_with("DROP ")) {
    const auto tokens = in.tokens_of(one.statement);
    return std::any_of(tokens.begin(), tokens.end(), [&](const auto& token) {
      return pending_names.contains(sql::name_of(in.content(), token));
    });
  }
  const auto* object = object_of(m_files, one);
  return object != nullptr && (object->replaces || object->lenient) &&
         pending_names.contains(object->name.name);
}

/// Tries each pending statement of a file once, in their order; true where one of them worked.
bool execution::run_each(const std::vector<task*>& of_file, bool relaxed) {
  bool progress = false;
  bool any_pending = false;
  std::set<std::string> pending_names;
  for (auto* one : of_file) {
    if (one->state == task_state::done) continue;
    const bool hopeless = one->error && is_final(*one->error);
    const bool waits = !path_exists(*one) || (!relaxed && has_to_wait(*one, any_pending, pending_names));
    if (!hopeless && !waits && m_session.run(*one, false)) {
      progress = true;
      continue;
    }
    any_pending = true;
    if (const auto* object = object_of(m_files, *one)) pending_names.insert(object->name.name);
  }
  return progress;
}

void execution::run_rounds(bool relaxed) {
  bool progress = true;
  while (progress) {
    progress = false;
    for (auto& tasks : m_by_file) progress = run_each(tasks, relaxed) || progress;
    if (progress && m_paths_matter) m_schemas = m_session.schemas();
  }
}

/// Tables that wait for each other: made without their foreign keys, which follow as statements of their own.
bool execution::hold_back_foreign_keys() {
  bool progress = false;
  const auto count = m_tasks.size();
  for (std::size_t i = 0; i < count; ++i) {
    auto& one = m_tasks[i];
    const auto& keys = m_files[one.file].declares[one.statement].foreign_keys;
    if (one.state == task_state::done || one.adds_foreign_key || keys.empty() || !one.error ||
        is_final(*one.error) || !path_exists(one))
      continue;
    auto without = without_foreign_keys(m_files, one);
    if (!m_session.run(without, false)) continue;
    one = std::move(without);
    progress = true;
    for (auto& key : foreign_key_tasks(m_files, m_tasks[i])) {
      m_tasks.push_back(std::move(key));
      m_by_file[m_tasks.back().file].push_back(&m_tasks.back());
    }
  }
  return progress;
}

void execution::find_missing_schemas() {
  for (const auto& one : m_tasks) {
    if (one.state == task_state::done || path_exists(one)) continue;
    const auto path = m_files[one.file].around[one.statement].path;
    const bool known = std::any_of(m_missing.begin(), m_missing.end(), [&](const auto& other) {
      return other.file == one.file && other.path == path;
    });
    if (!known) m_missing.push_back({one.file, path});
  }
}

} // namespace dbworkflow::compile
