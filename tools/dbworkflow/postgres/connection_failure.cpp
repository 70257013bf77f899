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

constexpr std::string_view check_tls = "check sslmode and the certificates in the URL";
constexpr std::string_view check_url = "write it as postgresql://user@host:port/database; in user and "
                                       "password, write @ / ? : as %40 %2F %3F %3A";

/// The first that matches counts; looked for in libpq's reason only, not in the names before it.
constexpr auto symptoms = std::to_array<symptom>({
    {"could not translate host name", "host name",
     "check the host's name in the URL, and that this machine can look it up"},
    {"could not parse network address", "host name", "check the address in hostaddr"},
    {"password authentication failed", "password",
     "check user and password in the URL (or PGPASSWORD, ~/.pgpass)"},
    {"no password supplied", "password",
     "the server wants a password: give it in the URL, PGPASSWORD or ~/.pgpass"},
    {"Peer authentication failed", "password",
     "the server knows local users by their account: connect as that user, or by host"},
    {"Ident authentication failed", "password",
     "the server knows local users by their account: connect as that user, or by host"},
    {"authentication failed", "password", "check user, password and method of authentication"},
    {"no pg_hba.conf entry", "permission", "the server's pg_hba.conf does not let this user in from here"},
    {"pg_hba.conf rejects", "permission", "the server's pg_hba.conf does not let this user in from here"},
    {"permission denied for database", "permission", "ask for the right: grant connect on database … to …"},
    {"is not permitted to log in", "permission", "give the role the right: alter role … login"},
    {"is not currently accepting connections", "permission",
     "the database is closed to connections: alter database … allow_connections true"},
    {"too many connections for", "server", "its connection limit is reached: try again, or raise the limit"},
    {"role \"", "user", "check the user in the URL; create it with: create role … login"},
    {"database \"", "database", "check the database's name in the URL; create it with: createdb NAME"},
    {"the database system is", "server", "the server is starting up or shutting down: try again"},
    {"remaining connection slots", "server",
     "the server has no free connection: try again, or raise max_connections"},
    {"too many clients", "server", "the server has no free connection: try again, or raise max_connections"},
    {"Connection refused", "port", "check that the server runs, and its host and port"},
    {"No such file or directory", "port",
     "check that the server runs, and the folder and port of its socket (host=…)"},
    {"Permission denied", "permission", "this account may not use the server's socket: connect by host"},
    {"timeout", "port", "check host, port and firewalls"},
    {"timed out", "port", "check host, port and firewalls"},
    {"No route to host", "port", "check host, port, network and firewalls"},
    {"Network is unreachable", "port", "check host, port, network and firewalls"},
    {"SSL", "tls", check_tls},
    {"certificate", "tls", check_tls},
    {"channel binding", "tls",
     "the server cannot bind its password to the TLS channel: check channel_binding"},
    {"server closed the connection", "port", "is it a PostgreSQL server that listens on that port?"},
    {"invalid response", "port", "is it a PostgreSQL server that listens on that port?"},
    {"unrecognized authentication", "server", "the server wants an authentication this libpq does not know"},
    {"definition of service", "url", "check PGSERVICE and ~/.pg_service.conf"},
    {"invalid connection option", "url", check_url},
    {"invalid percent-encoded", "url", check_url},
    {"invalid URI", "url", check_url},
    {"invalid port number", "url", check_url},
    {"invalid integer value", "url", check_url},
    {"invalid sslmode", "url", "sslmode is one of disable, allow, prefer, require, verify-ca, verify-full"},
    {" value: \"", "url", check_url},
    {"missing \"=\"", "url", check_url},
    {"missing key/value", "url", check_url},
    {"extra key/value", "url", check_url},
    {"forbidden value", "url", check_url},
    {"unterminated quoted string", "url", check_url},
    {"unexpected character", "url", check_url},
    {"end of string reached", "url", check_url},
    {"could not match", "url", check_url},
});

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text;
}

/// `connection to server at "h" (1.2.3.4), port 5432 failed: reason` → `reason`: names may hold anything.
/// With several hosts there is a line for each; the last one counts.
std::string_view reason_of(std::string_view text) {
  constexpr std::string_view head = "connection to server ";
  constexpr std::string_view tail = " failed: ";
  auto begin = text.rfind(head);
  while (begin != std::string_view::npos && begin > 0 && text[begin - 1] != '\n') {
    begin = text.rfind(head, begin - 1);
  }
  if (begin == std::string_view::npos) return text;
  const auto failed = text.find(tail, begin);
  return failed == std::string_view::npos ? text.substr(begin) : text.substr(failed + tail.size());
}

} // namespace

connection_error failed_connection(const std::string& text, const std::string& url) {
  symptom known{"", "server", "check the URL, and the server's log"};
  for (const auto& one : symptoms) {
    if (reason_of(text).find(one.words) == std::string_view::npos) continue;
    known = one;
    break;
  }
  const auto shown = redacted(url);
  // A URL that libpq reads otherwise than its writer meant is quoted in pieces, maybe of the password.
  const bool before_connecting = known.step == "url" || !text.starts_with("connection to server ");
  const bool may_tell =
      shown == url || !before_connecting ||
      (known.step != "url" && known.step != "server" && text.find('@') == std::string::npos);
  const auto words = may_tell ? trimmed(text) : std::string("the URL cannot be read as it is");
  connection_error out("cannot connect to " + shown + " (" + std::string(known.step) + "): " + words);
  out.step = known.step;
  out.hints = {std::string(known.remedy)};
  if (!may_tell && known.step != "url") out.hints.emplace_back(check_url);
  return out;
}

connection_error lost_connection(const std::string& text) {
  connection_error out("the connection to the server was lost: " + trimmed(text));
  out.step = "lost";
  out.hints = {"check that the server still runs; its log says why it ended the connection"};
  return out;
}

} // namespace dbworkflow::postgres
