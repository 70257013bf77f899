// Makes schemas and changes of them by chance, and proves the plans from each to the other; what fails is
// made small, and written as a case.
#include "generative/round.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;
using namespace dbworkflow;
using clock = std::chrono::steady_clock;

struct settings {
  std::uint64_t seed = 1;
  std::uint64_t rounds = UINT64_MAX;
  std::chrono::seconds time{30};
  fs::path folder = "found";
};

settings read(int count, char** arguments) {
  settings out;
  const std::map<std::string, std::function<void(const std::string&)>> known{
      {"--seed", [&](const std::string& value) { out.seed = std::stoull(value); }},
      {"--rounds", [&](const std::string& value) { out.rounds = std::stoull(value); }},
      {"--seconds", [&](const std::string& value) { out.time = std::chrono::seconds(std::stoll(value)); }},
      {"--folder", [&](const std::string& value) { out.folder = value; }}};
  for (int i = 1; i < count; i += 2) {
    const auto found = known.find(arguments[i]);
    if (found == known.end() || i + 1 == count)
      throw std::invalid_argument("usage: soak [--seed N] [--rounds N] [--seconds N] [--folder FOLDER]");
    found->second(arguments[i + 1]);
  }
  return out;
}

/// A round's own seed: any of them can be done again by itself.
std::optional<generative::finding> round(generative::prover& by, std::uint64_t seed,
                                         std::size_t& statements) {
  generative::chance chance(seed);
  const auto old_state = generative::a_state(chance, 5 + chance.below(60));
  const auto new_state = generative::changed(old_state, chance, 1 + chance.below(12));
  auto from = chance.percent(10) ? generative::texts() : generative::texts_of(old_state);
  auto to = generative::texts_of(new_state);
  auto found = by.prove(from, to);
  statements += from.size() + to.size();
  return found;
}

/// A folder as of tests/cases.
void write(const fs::path& folder, const generative::finding& what) {
  fs::create_directories(folder);
  text::write_file_if_changed(folder / "old.sql", generative::file_of(what.from));
  text::write_file_if_changed(folder / "new.sql", generative::file_of(what.to));
}

int soak(const settings& wanted) {
  auto server = postgres::scratch_server::acquire(fs::current_path());
  generative::prover by(server);
  const auto end = clock::now() + wanted.time;
  std::map<std::string, std::size_t> seen;
  std::uint64_t rounds = 0;
  std::size_t statements = 0;
  for (; rounds < wanted.rounds && clock::now() < end; ++rounds) {
    const auto seed = wanted.seed + rounds;
    auto found = round(by, seed, statements);
    if (!found || seen[generative::signature(found->why)]++ > 0) continue;
    const auto small = by.shrink(std::move(*found));
    const auto folder = wanted.folder / ("seed_" + std::to_string(seed));
    write(folder, small);
    std::cout << "seed " << seed << ": " << folder.string() << "\n--- old\n"
              << generative::file_of(small.from) << "--- new\n"
              << generative::file_of(small.to) << "--- " << proof::describe(small.why) << std::endl;
  }
  for (const auto& [cause, times] : seen) std::cout << times << " × " << cause << "\n";
  std::cout << rounds << " rounds from seed " << wanted.seed << " on, " << statements
            << " declarations: " << seen.size() << (seen.size() == 1 ? " fault" : " faults") << "\n";
  return seen.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int count, char** arguments) {
  try {
    const auto wanted = read(count, arguments);
    if (!postgres::scratch_server::available()) {
      const char* required = std::getenv("DBWORKFLOW_REQUIRE_SERVER");
      return required != nullptr && std::string(required) == "1" ? EXIT_FAILURE : 77;
    }
    return soak(wanted);
  } catch (const std::exception& told) {
    std::cerr << told.what() << "\n";
    return 2;
  }
}
