// Turns the folder of another tool into its migrations.
#pragma once

#include "imports/script.hpp"

namespace dbworkflow::imports {

/// Reads the folder as that of `from`, or else of the tool whose layout it has. Throws `text::error`: usage
/// where no layout or more than one fits, failed (at file:line) for what cannot be taken over: migrations
/// written in code, two files with one number, a plan or journal that names a missing file.
folder read_folder(const std::filesystem::path& path, std::optional<tool> from);

/// The tool whose layout the folder has. Throws as `read_folder`.
tool layout_of(const std::filesystem::path& path);

} // namespace dbworkflow::imports
