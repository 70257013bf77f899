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
#include <vector>

namespace dbworkflow::model {

/// What an object, or a part of a type, was called before.
struct former_name {
  object_id object;
  std::string member;            ///< value of an enum, attribute of a composite type; else empty
  std::vector<std::string> from; ///< `schema`, `name`, or the name alone
  std::size_t offset = 0;        ///< of the brace that opens the object
};

/// What a column says of its rows: `backfill` or `using`.
struct value_wish {
  object_id column;
  std::string word;
  std::string expression;
  std::size_t offset = 0; ///< of the brace that opens the column
};

struct json_source {
  database model;
  std::vector<former_name> renames;
  std::vector<value_wish> values;
  std::map<object_id, std::size_t> places; ///< byte offset of the brace that opens each object
};

/// Throws `text::error` (failed) with the place of what is no JSON, unknown or of a wrong type.
json_source from_json_source(std::string_view json, const std::string& path);

/// True for a JSON text that says of itself that it is a snapshot.
bool is_snapshot(std::string_view json);

} // namespace dbworkflow::model
