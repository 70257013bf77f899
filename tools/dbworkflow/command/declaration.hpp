// Turns a model into schema files that compile back to it.
#pragma once

#include "command/endpoint.hpp"

#include <map>
#include <string>

namespace dbworkflow::command {

struct declaration {
  std::map<std::string, std::string> files; ///< SQL by file name
  std::string text;                         ///< the same in one text, in an order that psql takes
};

/// Proven: compiled on a scratch database, the files make the model. Throws `text::error` (failed) with the
/// difference where they do not.
declaration declare(const side& of, scratch_on_demand& scratch);

} // namespace dbworkflow::command
