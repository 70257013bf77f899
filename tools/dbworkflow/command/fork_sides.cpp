#include "command/fork_sides.hpp"

#include "command/target.hpp"
#include "history/journal.hpp"
#include "migrate/migrate.hpp"
#include "process/git.hpp"
#include "text/diagnostic.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <set>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;
using history::entry;
using key = std::pair<std::string, std::string>;

/// `origin/main` as people call it: `main`.
std::string short_name(const std::string& revision) {
  return revision.starts_with("origin/") ? revision.substr(7) : revision;
}

bool exists(const fs::path& folder, const std::string& revision) {
  return process::git(folder, {"rev-parse", "--verify", "--quiet", revision + "^{commit}"}).has_value();
}

std::optional<std::string> main_branch(const fs::path& folder) {
  if (auto head = process::git(folder, {"symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"}))
    return head;
  for (const auto* name : {"origin/main", "origin/master", "main", "master"}) {
    if (exists(folder, name)) return name;
  }
  return std::nullopt;
}

/// The branch that a revision is on, as people know it.
std::string branch_name(const fs::path& folder, const std::string& revision) {
  auto name = process::git(folder, {"name-rev", "--name-only", "--refs=refs/heads/*", "--refs=refs/remotes/*",
                                    "--no-undefined", revision});
  if (!name) return {};
  name->resize(std::min(name->size(), name->find_first_of("~^")));
  constexpr std::string_view remotes = "remotes/";
  if (name->starts_with(remotes)) name->erase(0, remotes.size());
  return short_name(*name);
}

void add(std::vector<side_of_work>& to, const fs::path& folder, side_of_work::role is,
         const std::string& revision, std::string name) {
  const auto journal = text_at(folder, revision, "meta/_journal.json");
  if (!journal) return;
  side_of_work one{is, revision, std::move(name), {}};
  for (auto& [entry, line] : history::salvage(*journal)) one.entries.push_back(std::move(entry));
  to.push_back(std::move(one));
}

std::set<key> keys_of(const std::vector<entry>& entries) {
  std::set<key> out;
  for (const auto& one : entries) out.emplace(one.tag, one.sha256);
  return out;
}

/// Two lines, and not one after the other.
std::optional<parted> part_by(const std::vector<entry>& all, const std::set<key>& shared,
                              const std::string& name) {
  auto parts = history::part(all, [&shared](const entry& one) {
    return !shared.contains({one.tag, one.sha256});
  });
  if (!parts) return std::nullopt;
  return parted{std::move(*parts), name};
}

/// The migrations that the database other commands talk to has applied.
std::set<key> applied_keys(const context& in, workspace& on) {
  std::set<key> out;
  try {
    auto connection = find_target(in, on.manifest()).connect();
    for (const auto& row : migrate::read_ledger(connection)) out.emplace(row.tag, row.sha256);
  } catch (const std::exception&) {
    out.clear(); // a database that does not answer tells nothing
  }
  return out;
}

} // namespace

std::optional<std::string> text_at(const fs::path& folder, const std::string& revision,
                                   const std::string& file) {
  const auto text = process::git(folder, {"show", revision + ":./" + file});
  if (!text) return std::nullopt;
  // The helper takes a line end off; files end with one.
  return text::normalised(*text + "\n");
}

std::vector<side_of_work> sides_of_work(const fs::path& folder) {
  using role = side_of_work::role;
  std::vector<side_of_work> out;
  if (!fs::exists(folder) || !exists(folder, "HEAD")) return out;
  if (const auto main = main_branch(folder)) add(out, folder, role::main, *main, short_name(*main));
  if (exists(folder, "REBASE_HEAD")) {
    // While git rebases, HEAD is the other branch.
    add(out, folder, role::mine, "REBASE_HEAD", "");
    add(out, folder, role::merged, "HEAD", branch_name(folder, "HEAD"));
  } else if (exists(folder, "MERGE_HEAD")) {
    add(out, folder, role::mine, "HEAD", "");
    add(out, folder, role::merged, "MERGE_HEAD", branch_name(folder, "MERGE_HEAD"));
  } else if (exists(folder, "HEAD^2")) {
    add(out, folder, role::mine, "HEAD^1", "");
    add(out, folder, role::merged, "HEAD^2", branch_name(folder, "HEAD^2"));
  }
  return out;
}

std::optional<parted> part_by_sides(const context& in, workspace& on, const std::vector<entry>& all,
                                    const std::vector<side_of_work>& sides) {
  using role = side_of_work::role;
  std::set<key> shared;
  for (const auto& side : sides) {
    if (side.is == role::main) shared = keys_of(side.entries);
  }
  for (const auto& side : sides) {
    if (side.is == role::main) {
      if (auto found = part_by(all, shared, side.name)) return found;
    } else if (side.is == role::merged) {
      auto both = shared;
      both.merge(keys_of(side.entries));
      if (auto found = part_by(all, both, side.name)) return found;
      if (auto found = part_by(all, keys_of(side.entries), side.name)) return found;
    }
  }
  const auto applied = applied_keys(in, on);
  return applied.empty() ? std::nullopt : part_by(all, applied, "");
}

std::optional<parted> part_by_name(const std::vector<entry>& all, const std::vector<std::string>& ours) {
  std::vector<std::string> names;
  for (const auto& one : all) names.push_back(one.tag);
  std::set<std::string> hashes;
  for (const auto& name : ours) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const entry& one) { return one.tag == name; });
    if (found == all.end()) {
      std::vector<std::string> hints;
      if (const auto meant = text::nearest(name, names)) hints.push_back("did you mean \"" + *meant + "\"?");
      throw text::error(text::exit_code::usage, "there is no migration \"" + name + "\"", hints);
    }
    hashes.insert(history::chain_hash(*found));
  }
  // What follows ours is ours.
  for (auto before = hashes.size() + 1; before != hashes.size();) {
    before = hashes.size();
    for (const auto& one : all) {
      if (hashes.contains(one.parent)) hashes.insert(history::chain_hash(one));
    }
  }
  auto parts =
      history::part(all, [&hashes](const entry& one) { return hashes.contains(history::chain_hash(one)); });
  if (!parts) return std::nullopt;
  return parted{std::move(*parts), ""};
}

} // namespace dbworkflow::command
