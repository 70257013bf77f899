// The published JSON Schema is the one that the vocabulary gives. DBWORKFLOW_UPDATE_GOLDENS=1 writes it.
#include "model/json_schema.hpp"

#include "text/file.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

using namespace dbworkflow;

TEST_CASE("the JSON Schema document is up to date") {
  const auto made = model::json_schema();
  if (std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr) text::write_file(JSON_SCHEMA, made);
  CHECK(text::read_file(JSON_SCHEMA) == made);
}
