// Compiles the schemas of real projects: those below DBWORKFLOW_CORPUS.
#include "scratch.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>

using namespace dbworkflow;

namespace {

std::vector<std::filesystem::path> sql_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& one : std::filesystem::recursive_directory_iterator(folder)) {
    if (one.is_regular_file() && one.path().extension() == ".sql") out.push_back(one.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Projects whose extensions are no part of PostgreSQL itself.
bool needs_more_than_postgresql(const std::string& project) {
  constexpr auto names = std::to_array<std::string_view>({"lago", "openstreetmap", "stacker-news"});
  return std::find(names.begin(), names.end(), project) != names.end();
}

bool nothing_to_read() { return std::getenv("DBWORKFLOW_CORPUS") == nullptr || compile_test::no_server(); }

} // namespace

TEST_CASE("every schema of the corpus" * doctest::skip(nothing_to_read())) {
  const auto schemas = std::filesystem::path(std::getenv("DBWORKFLOW_CORPUS")) / "schemas";
  std::size_t compiled = 0;
  for (const auto& project : std::filesystem::directory_iterator(schemas)) {
    const auto name = project.path().filename().string();
    if (needs_more_than_postgresql(name)) continue;
    SUBCASE(name.c_str()) {
      auto files = sql_files(project.path());
      const auto forward = compile_test::compiled(compile::read_sources(files));
      CHECK(forward.warnings.empty());
      CHECK_FALSE(forward.model.objects.empty());
      for (const auto& [id, object] : forward.model.objects) {
        CAPTURE(model::to_string(id));
        if (id.type == model::kind::schema && id.name == "public") continue;
        // Made by a DO block, which declares nothing that can be seen.
        if (name == "temporal-visibility" && id.name == "btree_gin") continue;
        if (name == "musicbrainz" && id.name.ends_with("unaccent")) continue;
        // Made by a procedure that is called for each table.
        if (name == "lemmy" && model::is_routine(id.type) && id.name.ends_with("_statement")) continue;
        CHECK(forward.declared_at.contains(id));
      }
      if (name == "musicbrainz") {
        std::set<std::string> populated;
        for (const auto& [id, object] : forward.model.objects) {
          if (id.type == model::kind::table) populated.insert(id.schema);
        }
        CHECK(populated.size() == 9);
      }
      if (files.size() > 1) {
        std::reverse(files.begin(), files.end());
        const auto backward = compile_test::compiled(compile::read_sources(files));
        CHECK(model::equal(forward.model, backward.model));
      }
      ++compiled;
    }
  }
}
