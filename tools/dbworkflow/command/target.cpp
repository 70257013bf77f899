#include "command/target.hpp"

#include "command/branches.hpp"
#include "command/variables.hpp"
#include "postgres/server.hpp"
#include "text/diagnostic.hpp"
#include "text/shell_word.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

target named(const context& in, const environment::manifest& of) {
  const auto& wanted = in.options.environment;
  std::vector<std::string> names{"local"};
  for (const auto& one : of.environments) {
    names.push_back(one.name);
    if (one.name != wanted) continue;
    const auto url = variable(one.url_from);
    if (url.empty()) {
      throw text::error(text::exit_code::usage,
                        fmt::format("environment \"{}\": the variable {} is not set", wanted, one.url_from),
                        {fmt::format("set it to the URL of the database, or write it into .env.{}: "
                                     "{}=postgresql://user@host/name",
                                     wanted, one.url_from)});
    }
    target out;
    out.url = url;
    out.environment = wanted;
    out.is_protected = one.is_protected;
    out.label = wanted + (one.is_protected ? " (protected)" : "");
    return out;
  }
  std::vector<std::string> hints;
  if (const auto meant = text::nearest(wanted, names)) hints.push_back("did you mean \"" + *meant + "\"?");
  hints.push_back(fmt::format("declare it: dbworkflow_add_environment({} {} URL_FROM DATABASE_URL_{})",
                              of.database, wanted, wanted));
  throw text::error(text::exit_code::usage,
                    fmt::format("database \"{}\" has no environment \"{}\"", of.database, wanted), hints);
}

target local(const environment::manifest& of) {
  postgres::local_server server(local_server_folder(of));
  target out;
  out.started = server.start();
  server.ensure_database(of.database);
  out.url = server.url(of.database);
  out.environment = "local";
  out.label = "local";
  out.is_local = true;
  return out;
}

/// A URL that was given and is that of a protected environment is protected as well.
target by_url(const environment::manifest& of, const std::string& url) {
  target out;
  out.url = url;
  out.label = postgres::redacted(url);
  for (const auto& one : of.environments) {
    if (!one.is_protected || url_of(of, one) != url) continue;
    out.is_protected = true;
    out.label += fmt::format(" ({}, protected)", one.name);
  }
  return out;
}

} // namespace

postgres::connection target::connect() const { return postgres::connection(url); }

std::string environment_option(const std::string& name) {
  return name.empty() ? std::string() : " --env " + text::shell_word(name);
}

std::filesystem::path local_server_folder(const environment::manifest& of) {
  return of.build_folder / "dbworkflow" / "local";
}

target find_base_target(const context& in, const environment::manifest& of) {
  if (!in.options.url.empty()) return by_url(of, in.options.url);
  if (!in.options.environment.empty() && in.options.environment != "local") return named(in, of);
  if (in.options.environment.empty()) {
    if (const auto url = variable("DATABASE_URL"); !url.empty()) return by_url(of, url);
  }
  return local(of);
}

target find_target(const context& in, const environment::manifest& of) {
  auto out = find_base_target(in, of);
  if (in.options.url.empty() && (out.is_local || out.environment.empty())) use_branch(of, out);
  return out;
}

} // namespace dbworkflow::command
