#include "command/branches.hpp"

#include "process/git.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {

using nlohmann::json;

std::filesystem::path branches_file(const environment::manifest& of) {
  const auto found = process::find_checkout(of.source_folder);
  return found ? found->folder / "dbworkflow" / "branches.json" : std::filesystem::path();
}

std::vector<branch_database> read_branches(const environment::manifest& of) {
  std::vector<branch_database> out;
  const auto file = branches_file(of);
  std::error_code missing;
  if (file.empty() || !std::filesystem::exists(file, missing)) return out;
  try {
    const auto parsed = json::parse(text::read_file(file));
    for (const auto& one : parsed.at("branches")) {
      out.push_back({one.at("database"), one.at("branch"), one.at("server"), one.at("name"), one.at("made")});
    }
  } catch (const json::exception&) {
    text::diagnostic told;
    told.path = text::shown_path(file);
    told.message = "does not say which databases belong to which branches";
    told.hints = {"remove it: the databases stay, and  dbworkflow branch --list  finds those of the server"};
    throw text::error(text::exit_code::failed, told);
  }
  return out;
}

void write_branches(const environment::manifest& of, const std::vector<branch_database>& all) {
  auto list = json::array();
  for (const auto& one : all) {
    list.push_back({{"database", one.database},
                    {"branch", one.branch},
                    {"server", one.server},
                    {"name", one.name},
                    {"made", one.is_made}});
  }
  text::write_file(branches_file(of), json{{"branches", list}}.dump(2) + "\n");
}

std::string current_branch(const environment::manifest& of) {
  const auto found = process::find_checkout(of.source_folder);
  return found ? found->branch : std::string();
}

std::optional<branch_database> branch_database_of(const environment::manifest& of, const std::string& url) {
  const auto all = read_branches(of);
  if (all.empty()) return std::nullopt;
  const auto branch = current_branch(of);
  const auto server = postgres::redacted(url);
  const auto found = std::find_if(all.begin(), all.end(), [&](const branch_database& one) {
    return one.database == of.database && one.branch == branch && one.server == server;
  });
  return found == all.end() || branch.empty() ? std::nullopt : std::optional(*found);
}

void use_branch(const environment::manifest& of, target& to) {
  const auto found = branch_database_of(of, to.url);
  if (!found || !found->is_made) return;
  to.url = postgres::with_database(to.url, found->name);
  to.label += " (branch " + found->branch + ")";
}

} // namespace dbworkflow::command
