// The committed snapshot is that of schema.sql.
#include "compile/compile.hpp"
#include "model/json.hpp"
#include "text/file.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>

using namespace dbworkflow;

TEST_CASE("the snapshot is that of the schema") {
  const std::filesystem::path folder = std::getenv("GENERATED_FOLDER");
  auto server = postgres::scratch_server::acquire(std::filesystem::current_path());
  auto database = server.create();
  const auto compiled = compile::compile(compile::read_sources({folder / "schema.sql"}), database);
  if (std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr) {
    text::write_file_if_changed(folder / "snapshot.json", model::to_json(compiled.model, {}));
  }
  const auto [committed, facts] =
      model::from_json(text::read_file(folder / "snapshot.json"), "snapshot.json");
  constexpr int major = 10000;
  if (committed.server_version / major != compiled.model.server_version / major) {
    MESSAGE("the snapshot is of another major version, whose texts differ");
    return;
  }
  CHECK(model::fingerprint(committed) == model::fingerprint(compiled.model));
}
