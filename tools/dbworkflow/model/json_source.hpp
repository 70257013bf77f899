// Turns a JSON schema file that people write into a model.
//
// The vocabulary is that of a snapshot, where everything that has a default may be left out: the schema
// (public), the kind of a constraint (its definition says it), the bounds of a sequence (its type's), the
// columns of a partition (its parent's).
#pragma once

#include "model/database.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace dbworkflow::model {

struct json_source {
  database model;
  std::map<object_id, std::size_t> places; ///< byte offset of the brace that opens each object
};

/// Throws `text::error` (failed) with the place of what is no JSON, unknown or of a wrong type.
json_source from_json_source(std::string_view json, const std::string& path);

/// True for a JSON text that says of itself that it is a snapshot.
bool is_snapshot(std::string_view json);

} // namespace dbworkflow::model
