// Turns declarations and the model that they made into the places where its objects were declared.
#pragma once

#include "compile/compile.hpp"
#include "compile/schema_file.hpp"

#include <map>
#include <vector>

namespace dbworkflow::compile {

/// One declaration and the object it became.
struct declared_object {
  std::size_t file = 0;
  const sql::declaration* declaration = nullptr;
  model::object_id id;
};

/// The declarations whose object is in the model, in the order of the files.
std::vector<declared_object> declared_objects(const std::vector<schema_file>& files,
                                              const model::database& in);

/// The place of a byte in a file.
place place_at(const schema_file& in, std::size_t offset);

/// The place of every object of the model that a declaration names, that its table's declaration implies
/// (constraints without a name, sequences behind columns), or that stands in one (the place of that).
std::map<model::object_id, place> places_of(const std::vector<schema_file>& files,
                                            const std::vector<declared_object>& declared,
                                            const model::database& in);

} // namespace dbworkflow::compile
