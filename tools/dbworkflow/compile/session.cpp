#include "compile/session.hpp"

#include "embedded/dbworkflow_compile.hpp"
#include "postgres/roles.hpp"

#include <algorithm>

namespace dbworkflow::compile {
namespace {

const std::string& body_setting(bool check) {
  static const std::string on = "SET check_function_bodies = on;\n";
  static const std::string off = "SET check_function_bodies = off;\n";
  return check ? on : off;
}

/// The error of a text that stood `bytes` behind the begin of what was sent.
postgres::server_error shifted(postgres::server_error error, std::size_t bytes) {
  if (error.position && *error.position < bytes) error.position.reset();
  if (error.position) *error.position -= bytes;
  return error;
}

} // namespace

session::session(postgres::connection& on, const std::vector<schema_file>& files)
    : m_connection(on)
    , m_files(files)
    , m_settings(files.size()) {
  m_connection.execute("SET client_min_messages = error");
}

session::position session::position_of(const task& one, bool check_bodies) const {
  position out;
  out.file = one.file;
  out.check_bodies = check_bodies;
  for (const auto& known : m_settings[one.file]) {
    if (known.statement < one.statement) out.settings.push_back(known.statement);
  }
  // Without settings one file is as good as another.
  if (out.settings.empty()) out.file = 0;
  return out;
}

std::string session::approach(const position& wanted) const {
  if (wanted == m_at) return {};
  const bool same_settings = wanted.file == m_at.file && wanted.settings == m_at.settings;
  if (same_settings) return body_setting(wanted.check_bodies);
  std::string out;
  if (!m_at.settings.empty()) {
    out = "RESET ALL; RESET SESSION AUTHORIZATION; RESET ROLE; SET client_min_messages = error;\n";
  }
  for (const auto& known : m_settings[wanted.file]) {
    if (std::find(wanted.settings.begin(), wanted.settings.end(), known.statement) != wanted.settings.end()) {
      out += known.sql + ";\n";
    }
  }
  return out + body_setting(wanted.check_bodies);
}

void session::remember(const task& done) {
  if (!done.is_setting) return;
  auto& known = m_settings[done.file];
  const auto after = std::find_if(known.begin(), known.end(),
                                  [&](const setting& other) { return other.statement > done.statement; });
  known.insert(after, {done.statement, done.sql});
}

bool session::run_all(const std::vector<task*>& tasks, bool check_bodies) {
  if (tasks.empty()) return true;
  const auto begin = position_of(*tasks.front(), check_bodies);
  std::string all = approach(begin);
  for (const auto* one : tasks) all += one->sql + ";\n";
  try {
    m_connection.execute(all);
  } catch (const postgres::server_error& failed) {
    if (m_connection.was_interrupted()) throw; // nothing is wrong with the statement
    return postgres::mend_roles(m_connection, failed) && run_all(tasks, check_bodies);
  }
  m_at = begin;
  for (auto* one : tasks) {
    one->state = task_state::done;
    one->bodies_unchecked = one->makes_routine && !check_bodies;
    remember(*one);
    if (!one->is_setting) continue;
    m_at.file = one->file;
    m_at.settings.push_back(one->statement);
  }
  return true;
}

bool session::run(task& one, bool check_bodies) {
  const auto wanted = position_of(one, check_bodies);
  const auto before = approach(wanted);
  try {
    m_connection.execute(before + one.sql);
  } catch (postgres::server_error& failed) {
    if (m_connection.was_interrupted()) throw;
    if (postgres::mend_roles(m_connection, failed)) return run(one, check_bodies);
    one.error = shifted(std::move(failed), before.size());
    return false;
  }
  m_at = wanted;
  one.error.reset();
  one.state = task_state::done;
  one.bodies_unchecked = one.makes_routine && !check_bodies;
  remember(one);
  if (one.is_setting) {
    m_at.file = one.file;
    m_at.settings.push_back(one.statement);
  }
  return true;
}

bool session::same_settings(const task& a, const task& b) const {
  return position_of(a, true) == position_of(b, true);
}

bool session::rehearse(const std::vector<task*>& tasks) {
  const auto wanted = position_of(*tasks.front(), true);
  // Apart from the rest: the ROLLBACK would take the settings back too.
  if (const auto before = approach(wanted); !before.empty()) m_connection.execute(before);
  m_at = wanted;
  const std::string begin = "BEGIN;\n";
  auto all = begin;
  for (const auto* one : tasks) all += one->sql + ";\n";
  try {
    m_connection.execute(all + "ROLLBACK");
  } catch (postgres::server_error& failed) {
    if (m_connection.was_interrupted()) throw;
    m_connection.execute("ROLLBACK");
    if (tasks.size() == 1) tasks.front()->error = shifted(std::move(failed), begin.size());
    return false;
  }
  return true;
}

void session::leave() {
  m_connection.execute("RESET ALL; RESET SESSION AUTHORIZATION; RESET ROLE");
  m_at = {};
}

std::set<std::string> session::schemas() {
  std::set<std::string> out;
  for (const auto& row : m_connection.execute(std::string(embedded::schemas)).rows) {
    if (row.front()) out.insert(*row.front());
  }
  return out;
}

} // namespace dbworkflow::compile
