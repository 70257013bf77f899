#include "environment/manifest.hpp"
#include "environment/presets.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

using namespace dbworkflow;
namespace fs = std::filesystem;

namespace {

/// A folder to stand in, gone with the value.
class project {
public:
  project()
      : m_before(fs::current_path())
      , m_folder(fs::current_path() / ("project ü " + std::to_string(::getpid()))) {
    fs::create_directories(m_folder);
    fs::current_path(m_folder);
  }
  ~project() {
    fs::current_path(m_before);
    fs::remove_all(m_folder);
  }
  project(const project&) = delete;
  project& operator=(const project&) = delete;

  void manifest(const fs::path& build, const std::string& database) const {
    text::write_file(
        m_folder / build / "dbworkflow" / (database + ".json"),
        R"({"manifest": 1, "database": ")" + database +
            R"(", "source_folder": "/s", "build_folder": "/b", "schema": ["/s/a b.sql"], "migrations": "/s/m",
                         "seeds": [], "queries": [], "namespace": "shop::db", "types": ["public.a=b=text"], "headers": "/b/h", "ignore": ["index public.x"],
                         "environments": [{"name": "prod", "url_from": "URL_PROD", "protected": true}]})");
  }

private:
  fs::path m_before;
  fs::path m_folder;
};

text::exit_code code_of(const fs::path& build) {
  try {
    environment::find_manifests(build);
  } catch (const text::error& told) {
    return told.code();
  }
  return text::exit_code::done;
}

} // namespace

TEST_CASE("a manifest is read whole") {
  const project here;
  here.manifest("build", "shop");
  const auto found = environment::find_manifests({});
  REQUIRE(found.size() == 1);
  CHECK(found[0].database == "shop");
  CHECK(found[0].schema == std::vector<fs::path>{"/s/a b.sql"});
  CHECK(found[0].name_space == "shop::db");
  CHECK(found[0].types == std::map<std::string, std::string>{{"public.a=b", "text"}});
  CHECK(found[0].ignore == std::vector<std::string>{"index public.x"});
  REQUIRE(found[0].environments.size() == 1);
  CHECK(found[0].environments[0].is_protected);
}

TEST_CASE("build folders of presets are looked into") {
  const project here;
  text::write_file("CMakePresets.json", R"({"version": 6, "configurePresets": [
    {"name": "base", "hidden": true, "binaryDir": "${sourceDir}/out/${presetName}"},
    {"name": "dev", "inherits": "base"}, {"name": "other", "inherits": ["base"], "binaryDir": "elsewhere"}]})");
  const auto folders = environment::preset_build_folders(fs::current_path());
  REQUIRE(folders.size() == 2);
  CHECK(folders[0] == fs::current_path() / "out/dev");
  CHECK(folders[1] == fs::current_path() / "elsewhere");
  here.manifest("out/dev", "shop");
  CHECK(environment::find_manifests({}).size() == 1);
}

TEST_CASE("several databases of one tree are all found, several trees must be told apart") {
  const project here;
  here.manifest("build", "shop");
  here.manifest("build", "audit");
  CHECK(environment::find_manifests({}).size() == 2);
  text::write_file("CMakePresets.json",
                   R"({"configurePresets": [{"name": "dev", "binaryDir": "${sourceDir}/dev"}]})");
  here.manifest("dev", "shop");
  CHECK(code_of({}) == text::exit_code::usage);
  CHECK(code_of("dev") == text::exit_code::done);
}

TEST_CASE("no build tree, and files that are no manifests, are told") {
  const project here;
  CHECK(code_of({}) == text::exit_code::usage);
  CHECK(code_of("nowhere") == text::exit_code::usage);
  text::write_file("build/dbworkflow/shop.json", R"({"manifest": 1})");
  CHECK(code_of({}) == text::exit_code::failed);
  text::write_file("build/dbworkflow/shop.json", R"({"manifest": 99})");
  CHECK(code_of({}) == text::exit_code::failed);
}
