// Runs the cases of tests/cases: both directions are planned, applied and compared.
#include "command/renames.hpp"
#include "compile/compile.hpp"
#include "plan/plan.hpp"
#include "postgres/introspect/introspect.hpp"
#include "postgres/scratch.hpp"
#include "proof/proof.hpp"
#include "render/render.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace dbworkflow;

struct state {
  postgres::scratch_database database;
  model::database model;
  compile::compiled declared; ///< with its notes
};

state load(postgres::scratch_server& server, const fs::path& file) {
  auto database = server.create();
  compile::compiled declared;
  if (fs::exists(file)) declared = compile::compile(compile::read_sources({file}), database);
  auto connection = database.connect();
  auto model = postgres::introspect(connection);
  model.rows_of_views = model::view_rows::wanted;
  return {std::move(database), std::move(model), std::move(declared)};
}

bool updates_goldens() { return std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr; }

/// The runner's words about one case; empty: it passed.
std::string compare_golden(const fs::path& file, const std::string& sql, int server_version) {
  // Other versions print the same schema in other words; the proofs hold for all.
  constexpr int goldens_version = 15;
  if (server_version / 10000 != goldens_version) return {};
  if (updates_goldens()) {
    text::write_file_if_changed(file, sql);
    return {};
  }
  if (!fs::exists(file) || text::read_file(file) == sql) return {};
  return file.filename().string() + " differs; planned was:\n" + sql;
}

/// What would be said by `--rename`, a line each.
std::vector<std::string> read_lines(const fs::path& file) {
  std::vector<std::string> out;
  if (!fs::exists(file)) return out;
  std::istringstream lines(text::read_file(file));
  for (std::string line; std::getline(lines, line);) out.push_back(line);
  return out;
}

std::string prove(const state& from, const state& to, const fs::path& golden,
                  const std::vector<std::string>& options) {
  const command::context nobody;
  const auto plan_from = [&](const model::database& now) {
    // Said once: the second time it is done.
    const auto said = &now == &from.model ? options : std::vector<std::string>{};
    return render::migration_sql(command::plan_with_renames(nobody, {said, &to.declared}, now, to.model,
                                                            {[&from] { return from.database.connect(); }})
                                     .whole);
  };
  auto told = compare_golden(golden, plan_from(from.model), to.model.server_version);
  auto on = from.database.connect();
  if (const auto why = proof::prove(on, from.model, to.model, plan_from)) told += proof::describe(*why);
  return told;
}

std::string run_case(postgres::scratch_server& server, const fs::path& folder) {
  try {
    std::string told;
    {
      const auto from = load(server, folder / "old.sql");
      const auto to = load(server, folder / "new.sql");
      told += prove(from, to, folder / "up.sql", read_lines(folder / "renames"));
    }
    const auto from = load(server, folder / "new.sql");
    const auto to = load(server, folder / "old.sql");
    const auto back = prove(from, to, folder / "down.sql", {});
    return back.empty() ? told : told + "backward: " + back;
  } catch (const std::exception& failed) {
    return failed.what();
  }
}

/// `15-` or `-17` in the file `versions`: the majors whose SQL the case is written in.
bool is_for(const fs::path& folder, int server_version) {
  const auto file = folder / "versions";
  if (!fs::exists(file)) return true;
  const auto said = text::read_file(file);
  const auto dash = said.find('-');
  if (dash == std::string::npos) throw std::runtime_error(file.string() + " is no range of majors");
  const auto major = server_version / 10000;
  const auto bound = [](const std::string& digits, int none) {
    return digits.find_first_of("0123456789") == std::string::npos ? none : std::stoi(digits);
  };
  constexpr int newer_than_all = 1000;
  return major >= bound(said.substr(0, dash), 0) && major <= bound(said.substr(dash + 1), newer_than_all);
}

std::vector<fs::path> find_cases(const fs::path& root, const std::string& filter) {
  std::vector<fs::path> out;
  for (const auto& kind : fs::directory_iterator(root)) {
    if (!kind.is_directory()) continue;
    for (const auto& one : fs::directory_iterator(kind)) {
      const auto name = kind.path().filename().string() + "/" + one.path().filename().string();
      if (one.is_directory() && (name == filter || name.starts_with(filter + "/"))) out.push_back(one.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: run_cases FOLDER KIND[/CASE]\n";
    return 2;
  }
  if (!postgres::scratch_server::available()) {
    const char* required = std::getenv("DBWORKFLOW_REQUIRE_SERVER");
    return required != nullptr && std::string(required) == "1" ? 1 : 77;
  }
  auto cases = find_cases(arguments[1], arguments[2]);
  if (cases.empty()) {
    std::cerr << "no case matches " << arguments[2] << '\n';
    return 1;
  }
  auto server = postgres::scratch_server::acquire(fs::current_path());
  std::erase_if(cases, [&server](const fs::path& one) { return !is_for(one, server.version()); });
  std::size_t failed = 0;
  for (const auto& one : cases) {
    const auto told = run_case(server, one);
    if (told.empty()) continue;
    ++failed;
    std::cerr << one.string() << ": " << told << '\n';
  }
  std::cout << cases.size() - failed << " of " << cases.size() << " cases passed\n";
  return failed == 0 ? 0 : 1;
}
