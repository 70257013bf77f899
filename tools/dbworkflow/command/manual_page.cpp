#include "command/reference.hpp"

#include <algorithm>

namespace dbworkflow::command {
namespace {

/// Text as roff takes it: no request at the start of a line, no escape by accident.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '"') {
      out += "\\(dq";
    } else if (c == '^') {
      out += "\\(ha";
    } else if (c == '`') {
      out += "\\(ga";
    } else {
      out += c;
    }
  }
  if (out.starts_with('.')) out.insert(0, "\\&");
  return out;
}

void add_option(std::string& out, const option_reference& one) {
  out += ".TP\n";
  std::string names;
  if (one.is_argument) {
    names = "\\fI" + escaped(one.value.empty() ? one.names.front() : one.value) + "\\fR";
  } else {
    for (const auto& name : one.names) names += (names.empty() ? "\\fB" : ", \\fB") + escaped(name) + "\\fR";
    if (!one.value.empty()) names += " \\fI" + escaped(one.value) + "\\fR";
  }
  out += names + "\n" + escaped(one.help) + ".\n";
}

void add_command(std::string& out, const command_reference& of) {
  if (of.commands.empty()) {
    out += ".SS \"" + escaped(usage_of(of)) + "\"\n" + escaped(of.summary) + ".\n";
    for (const auto& one : of.options) {
      if (std::find(one.names.begin(), one.names.end(), "--help") == one.names.end()) add_option(out, one);
    }
    for (const auto& one : of.examples) out += ".PP\nExample:\n.B " + escaped(one) + "\n";
  }
  for (const auto& one : of.commands) add_command(out, one);
}

constexpr const char* exit_codes = R"(.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
Failed.
.TP
.B 2
Wrong usage: unknown option, no such database.
.TP
.B 3
A difference was found: drift, pending, stale, edited.
.TP
.B 4
Refused: a hazard without consent, a protected database, a question without a terminal, a lock that was not had in time.
.TP
.B 5
The database is out of reach.
.TP
.B 77
Skipped (only tests: no PostgreSQL to test with).
.TP
.B 130
Interrupted by Ctrl\-C (128 and the number of the signal).
)";

constexpr const char* environment = R"(.SH ENVIRONMENT
.TP
.B DATABASE_URL
The database to talk to; unset: the managed local server.
.TP
.B DBWORKFLOW_DEV_URL
A server on which scratch databases are made and dropped, instead of one of our own.
.TP
.B DBWORKFLOW_PG_BIN
The folder of PostgreSQL's server programs.
.TP
.B NO_COLOR
Set: no colors.
)";

} // namespace

std::string manual_page(const command_reference& program, const std::string& version) {
  std::string out = ".TH DBWORKFLOW 1 \"\" \"dbworkflow " + version + "\" \"User Commands\"\n";
  out += ".SH NAME\ndbworkflow \\- " + escaped(program.summary) + "\n";
  out += ".SH SYNOPSIS\n.B dbworkflow\n.I COMMAND\n[\\fIOPTIONS\\fR]\n";
  out += ".SH OPTIONS OF ALL COMMANDS\n";
  for (const auto& one : program.options) add_option(out, one);
  std::string group;
  for (const auto& one : program.commands) {
    if (one.group != group) {
      group = one.group;
      auto title = group;
      std::transform(title.begin(), title.end(), title.begin(),
                     [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
      out += ".SH \"" + escaped(title) + "\"\n";
    }
    add_command(out, one);
  }
  return out + exit_codes + environment;
}

} // namespace dbworkflow::command
