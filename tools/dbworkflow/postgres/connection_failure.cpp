#include "postgres/connection_failure.hpp"

#include <array>
#include <string_view>

namespace dbworkflow::postgres {
namespace {

struct symptom {
  std::string_view words; ///< libpq's or the server's, in English
  std::string_view step;
  std::string_view remedy;
};

/// The first that matches counts.
constexpr auto symptoms = std::to_array<symptom>({
    {"could not translate host name", "host name",
     "check the host's name in the URL, and that this machine can look it up"},
    {"password authentication failed", "password",
     "check user and password in the URL (or PGPASSWORD, ~/.pgpass)"},
    {"no password supplied", "password",
     "the server wants a password: give it in the URL, PGPASSWORD or ~/.pgpass"},
    {"Peer authentication failed", "password",
     "the server knows local users by their account: connect as that user, or by host"},
    {"no pg_hba.conf entry", "permission", "the server's pg_hba.conf does not let this user in from here"},
    {"permission denied for database", "permission", "ask for the right: grant connect on database … to …"},
    {"role \"", "user", "check the user in the URL; create it with: create role … login"},
    {"database \"", "database", "check the database's name in the URL; create it with: createdb NAME"},
    {"SSL", "tls", "check sslmode and the certificates in the URL"},
    {"certificate", "tls", "check sslmode and the certificates in the URL"},
    {"Connection refused", "port", "check that the server runs, and its host and port"},
    {"No such file or directory", "port",
     "check that the server runs, and the folder of its socket (host=…)"},
    {"timeout", "port", "check host, port and firewalls"},
    {"timed out", "port", "check host, port and firewalls"},
    {"the database system is", "server", "the server is starting up or shutting down: try again"},
    {"too many", "server", "the server has no free connection: try again, or raise max_connections"},
    {"invalid connection option", "url", "write it as postgresql://user@host:port/database"},
    {"missing \"=\"", "url", "write it as postgresql://user@host:port/database"},
    {"invalid", "url", "write it as postgresql://user@host:port/database"},
});

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

} // namespace

connection_error failed_connection(const std::string& text, const std::string& url) {
  for (const auto& one : symptoms) {
    if (text.find(one.words) == std::string::npos) continue;
    // A URL that libpq cannot read is quoted in its message, password and all: it is not repeated.
    const auto words = one.step == "url" ? std::string("the URL cannot be read") : trimmed(text);
    connection_error out("cannot connect to " + redacted(url) + " (" + std::string(one.step) + "): " + words);
    out.step = one.step;
    out.hints = {std::string(one.remedy)};
    return out;
  }
  connection_error out("cannot connect to " + redacted(url) + ": " + trimmed(text));
  out.step = "server";
  return out;
}

connection_error lost_connection(const std::string& text) {
  connection_error out("the connection to the server was lost: " + trimmed(text));
  out.step = "lost";
  return out;
}

} // namespace dbworkflow::postgres
