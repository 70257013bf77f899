#include "postgres/client.hpp"

#include "postgres/connection.hpp"
#include "postgres/server.hpp"
#include "process/run.hpp"
#include "text/diagnostic.hpp"

#include <cctype>
#include <cstdlib>
#include <libpq-fe.h>
#include <memory>

namespace dbworkflow::postgres {
namespace {

/// The major version in `pg_dump (PostgreSQL) 15.18 (Debian …)`; 0 where there is none.
int major_of(const std::filesystem::path& program) {
  const auto said = process::run({program, {"--version"}, {}, {}, {}}).output;
  const auto at = said.find(") ");
  return at == std::string::npos ? 0 : std::atoi(said.c_str() + at + 2);
}

} // namespace

std::filesystem::path client_program(const std::string& name, int server_version) {
  const auto needed = server_version / 10000;
  std::filesystem::path program;
  if (const auto found = find_installation()) program = found->bin / name;
  if (program.empty() || !std::filesystem::exists(program)) program = process::find_program(name);
  const auto install = "install the client programs of PostgreSQL " + std::to_string(needed) +
                       " (Debian: apt install postgresql-client-" + std::to_string(needed) +
                       "), or name their folder by DBWORKFLOW_PG_BIN";
  if (program.empty()) throw text::error(text::exit_code::failed, name + " was not found", {install});
  if (const auto major = major_of(program); major < needed) {
    throw text::error(text::exit_code::failed,
                      program.string() + " is of PostgreSQL " + std::to_string(major) + ", the server is " +
                          std::to_string(needed) + ": it cannot read a newer one",
                      {install});
  }
  return program;
}

std::map<std::string, std::string> client_environment(const std::string& url) {
  char* complaint = nullptr;
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
      ::PQconninfoParse(url.c_str(), &complaint), ::PQconninfoFree);
  const std::unique_ptr<char, void (*)(void*)> words(complaint, ::PQfreemem);
  // (What libpq complains of may hold the password.)
  if (!options) throw text::error(text::exit_code::usage, "no connection string: " + redacted(url));
  std::map<std::string, std::string> out;
  for (const auto* one = options.get(); one->keyword != nullptr; ++one) {
    if (one->envvar != nullptr && one->val != nullptr) out[one->envvar] = one->val;
  }
  out["PGAPPNAME"] = "dbworkflow";
  return out;
}

} // namespace dbworkflow::postgres
