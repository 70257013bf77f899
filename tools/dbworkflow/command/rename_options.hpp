// Turns `--rename old=new` into what is renamed to what.
#pragma once

#include "diff/rename.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// Each option is `[kind ]old=new`, of names that may leave out what is clear: `note=remark`,
/// `public.orders.note=remark`, `column orders.note=orders.remark`, `value mood.fine=okay`. Throws
/// `text::error` (usage) where it is no such text, or names nothing or several things.
std::vector<diff::rename> read_rename_options(const std::vector<std::string>& options,
                                              const model::database& from, const model::database& to);

} // namespace dbworkflow::command
