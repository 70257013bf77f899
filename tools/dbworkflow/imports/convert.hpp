// Turns a migration of another tool into the text of one of ours, and remembers where its lines come from.
#pragma once

#include "imports/lines.hpp"
#include "imports/script.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::imports {

struct converted {
  lined_text text;
  std::vector<text::diagnostic> problems; ///< what must be mended in the other tool's file first
};

/// BEGIN and COMMIT become sections, `COPY … FROM stdin` an INSERT; the replacements are made everywhere.
/// What psql alone understands is taken out where nothing is lost by it, else it is a problem.
converted convert(const folder& of, const script& one, const std::vector<replacement>& replacements);

/// A diagnostic of the converted text, which calls itself `path`, at its place in the script's file.
text::diagnostic at_origin(const text::diagnostic& told, const lined_text& of, const script& one);

} // namespace dbworkflow::imports
