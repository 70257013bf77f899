// Golden diagnostics: tests/errors/<topic>/*.sql gives stderr.txt. DBWORKFLOW_UPDATE_GOLDENS=1 rewrites them.
#include "scratch.hpp"

#include "text/file.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace dbworkflow;

namespace {

std::vector<std::filesystem::path> sorted(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& one : std::filesystem::directory_iterator(folder)) out.push_back(one.path());
  std::sort(out.begin(), out.end());
  return out;
}

/// What compiling the topic says: errors, else warnings.
std::string said(const std::filesystem::path& topic) {
  std::vector<std::filesystem::path> files;
  for (const auto& one : sorted(topic)) {
    if (one.extension() == ".sql") files.push_back(one);
  }
  REQUIRE_FALSE(files.empty());
  std::vector<text::diagnostic> told;
  try {
    auto sources = compile::read_sources(files);
    for (std::size_t i = 0; i < files.size(); ++i) sources[i].path = files[i].filename().string();
    told = compile_test::compiled(sources).warnings;
  } catch (const text::error& failed) {
    CHECK(failed.code() == text::exit_code::failed);
    told = failed.diagnostics();
    for (auto& one : told) one.path = std::filesystem::path(one.path).filename().string();
  }
  std::string out;
  for (const auto& one : told) out += text::format(one);
  return out;
}

} // namespace

TEST_CASE("golden diagnostics" * doctest::skip(compile_test::no_server())) {
  const auto topics = sorted(ERRORS_FOLDER);
  REQUIRE(topics.size() > 10);
  for (const auto& topic : topics) {
    if (!std::filesystem::is_directory(topic)) continue;
    SUBCASE(topic.filename().c_str()) {
      const auto golden = topic / "stderr.txt";
      const auto actual = said(topic);
      if (std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr) text::write_file(golden, actual);
      CHECK(actual == text::read_file(golden));
    }
  }
}
