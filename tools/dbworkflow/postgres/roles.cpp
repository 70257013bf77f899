#include "postgres/roles.hpp"

#include "text/identifier.hpp"

#include <string_view>

namespace dbworkflow::postgres {
namespace {

/// The name in `role "reader" does not exist`; empty for other messages. (Servers of ours speak English.)
std::string missing_role(const server_error& refused) {
  constexpr std::string_view before = "role \"";
  constexpr std::string_view behind = "\" does not exist";
  const std::string_view said = refused.message;
  if (!said.starts_with(before) || !said.ends_with(behind)) return {};
  return std::string(said.substr(before.size(), said.size() - before.size() - behind.size()));
}

bool is_there_already(const server_error& refused) {
  return refused.sqlstate == "42710" || refused.sqlstate == "23505"; // by another process, just now
}

/// Some things are owned by superusers alone: foreign-data wrappers, event triggers.
bool wants_superuser(const server_error& refused) {
  return refused.hint && refused.hint->find("must be a superuser") != std::string::npos;
}

bool make_superusers(connection& on) {
  const auto roles = on.execute("select rolname from pg_roles where oid >= 16384 and not rolsuper");
  for (const auto& row : roles.rows)
    on.execute("alter role " + text::quote_identifier(row.at(0).value()) + " superuser");
  return !roles.rows.empty();
}

} // namespace

bool mend_roles(connection& on, const server_error& refused) {
  if (!on.is_throw_away()) return false;
  if (wants_superuser(refused)) return on.meets_role({}) && make_superusers(on);
  const auto name = missing_role(refused);
  if (name.empty() || !on.meets_role(name)) return false;
  try {
    on.execute("create role " + text::quote_identifier(name) + " nologin");
  } catch (const server_error& again) {
    if (!is_there_already(again)) return false;
  }
  return true;
}

std::string lenient_about_roles(const std::string& statement) {
  return "do " + text::quote_literal(
                     "begin execute " + text::quote_literal(statement) +
                     "; exception when duplicate_object or dependent_objects_still_exist then null; end");
}

} // namespace dbworkflow::postgres
