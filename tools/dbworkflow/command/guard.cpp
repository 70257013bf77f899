#include "command/guard.hpp"

#include "migrate/lock.hpp"
#include "migrate/marker.hpp"
#include "text/diagnostic.hpp"

#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

/// The marker; refuses where nobody may read it, since it could be one that protects.
std::optional<migrate::marker> marker_of(const target& to, postgres::connection& on) {
  try {
    return migrate::read_marker(on);
  } catch (const postgres::server_error& refused) {
    throw text::error(
        text::exit_code::refused,
        fmt::format("{}: whether this database is protected cannot be read: {}", to.label, refused.message),
        {"nothing was done; the user needs: grant usage on schema dbworkflow, select on "
         "dbworkflow.environment"});
  }
}

void refuse_by_name(const target& to, const std::string& action) {
  if (!to.is_protected) return;
  throw text::error(text::exit_code::refused,
                    fmt::format("{} never runs on a protected environment: {}", action, to.label),
                    {"nothing was done; changes get there as migrations: dbworkflow migrate" +
                     environment_option(to.environment)});
}

} // namespace

void require_unprotected(const target& to, postgres::connection& on, const std::string& action) {
  refuse_by_name(to, action);
  const auto marked = marker_of(to, on);
  if (!marked || !marked->is_protected) return;
  throw text::error(text::exit_code::refused,
                    fmt::format("{} never runs on a protected database: {} says of itself that it is {}",
                                action, to.label, marked->environment),
                    {"nothing was done; check where this URL leads: " + postgres::redacted(to.url),
                     fmt::format("where the marker is wrong: dbworkflow environment mark NAME --from {}",
                                 marked->environment)});
}

postgres::connection connect_unprotected(const target& to, const std::string& action) {
  refuse_by_name(to, action);
  auto out = to.connect();
  require_unprotected(to, out, action);
  return out;
}

void require_same_environment(const target& to, postgres::connection& on) {
  if (to.environment.empty()) return;
  const auto marked = marker_of(to, on);
  if (!marked || marked->environment == to.environment) return;
  throw text::error(
      text::exit_code::refused,
      fmt::format("environment \"{}\" leads to a database that says of itself that it is {}", to.environment,
                  marked->environment),
      {"nothing was done; check the URL: " + postgres::redacted(to.url),
       fmt::format("where the marker is wrong: dbworkflow environment mark {0} --env {0} --from {1}",
                   to.environment, marked->environment)});
}

void mark_protected(const target& to, postgres::connection& on, std::chrono::milliseconds lock_wait,
                    const migrate::listener& told) {
  if (!to.is_protected || to.environment.empty()) return;
  const auto marked = marker_of(to, on);
  if (marked && marked->is_protected && marked->environment == to.environment) return;
  const migrate::database_lock held(on, lock_wait, told);
  migrate::write_marker(on, {to.environment, true});
}

} // namespace dbworkflow::command
