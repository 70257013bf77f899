// Turns the vocabulary of snapshots and JSON schema files into the JSON Schema document that editors complete
// and check by.
#pragma once

#include <string>

namespace dbworkflow::model {

/// Draft 2020-12. Every key is one that `from_json` takes: which lists stand inside of which objects is asked
/// of it.
std::string json_schema();

} // namespace dbworkflow::model
