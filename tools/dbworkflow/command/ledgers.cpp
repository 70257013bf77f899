#include "command/ledgers.hpp"

#include "command/branches.hpp"
#include "command/target.hpp"
#include "command/variables.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

asked_ledger ask(const context& in, workspace& on, const std::string& environment) {
  asked_ledger out;
  out.environment = environment;
  out.label = environment;
  try {
    const auto to = find_base_target(in, on.manifest());
    out.label = environment.empty() ? to.label : environment;
    auto connection = to.connect();
    out.rows = migrate::read_ledger(connection);
  } catch (const text::error& refused) {
    out.why_not = refused.diagnostics().front().message;
  } catch (const std::exception& refused) {
    out.why_not = refused.what();
  }
  return out;
}

bool stands_for(const migrate::applied& row, const std::string& tag, const std::string& sha256,
                const std::vector<history::replaced>& before) {
  if (row.tag == tag && (row.sha256 == sha256 || before.empty())) return true;
  return std::any_of(before.begin(), before.end(), [&row](const history::replaced& one) {
    return stands_for(row, one.tag, one.sha256, one.replaces);
  });
}

/// The databases that git branches have of their own are copies of the one that was asked.
void ask_branches(const context& in, workspace& on, std::vector<asked_ledger>& out) {
  std::error_code missing;
  if (!std::filesystem::exists(branches_file(on.manifest()), missing)) return;
  auto asked = in;
  asked.options.environment.clear();
  const auto base = find_base_target(asked, on.manifest());
  for (const auto& one : read_branches(on.manifest())) {
    if (one.database != on.name() || one.server != postgres::redacted(base.url) || !one.is_made) continue;
    asked.options.url = postgres::with_database(base.url, one.name);
    out.push_back(ask(asked, on, {}));
    out.back().label = fmt::format("\"{}\", the database of git branch {},", one.name, one.branch);
  }
}

} // namespace

std::vector<asked_ledger> ledgers_of(const context& in, workspace& on) {
  std::vector<asked_ledger> out;
  auto asked = in;
  asked.options.url.clear();
  std::vector<std::string> names;
  if (std::filesystem::exists(local_server_folder(on.manifest()))) names.emplace_back("local");
  for (const auto& one : on.manifest().environments) names.push_back(one.name);
  for (const auto& name : names) {
    asked.options.environment = name;
    out.push_back(ask(asked, on, name));
  }
  asked.options.environment.clear();
  asked.options.url = in.options.url.empty() ? variable("DATABASE_URL") : in.options.url;
  if (!asked.options.url.empty()) out.push_back(ask(asked, on, {}));
  ask_branches(in, on, out);
  return out;
}

const migrate::applied* row_of(const std::vector<migrate::applied>& rows, const history::migration& one) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&one](const migrate::applied& row) {
    return stands_for(row, one.journal.tag, one.journal.sha256, one.journal.replaces);
  });
  return found == rows.end() ? nullptr : &*found;
}

std::string before(const history::history& of) {
  return of.migrations.size() < 2 ? std::string("nothing")
                                  : of.migrations[of.migrations.size() - 2].journal.tag;
}

} // namespace dbworkflow::command
