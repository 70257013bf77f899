// Turns a composite value into what its attributes hold.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::rows {

/// Takes the value as `to_json` prints it. Attributes without a value are left out, and so are the names: it
/// reads the same when attributes are added or called otherwise.
std::string held_in(std::string_view document);

} // namespace dbworkflow::rows
