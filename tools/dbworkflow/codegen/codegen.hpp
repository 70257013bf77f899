// Turns a model into C++ headers.
#pragma once

#include "model/database.hpp"

#include <map>
#include <string>

namespace dbworkflow::codegen {

struct options {
  std::string database;       ///< `shop`: the folder and the umbrella header `shop/shop.hpp`
  std::string name_space;     ///< `shop::db`
  std::string last_migration; ///< tag; empty where there is none
  /// For types without a C++ form, the type whose form they take: `public.pair` → `text`. Keys as
  /// `format_type` prints them under an empty search path, without modifier.
  std::map<std::string, std::string> type_map = {};
};

/// Relative path → text: a header per table and view, one for the enums, an umbrella, the support header.
/// Pure. Throws `text::error` (failed) naming column and type where a type has no C++ form.
std::map<std::string, std::string> headers(const model::database& from, const options& wanted);

} // namespace dbworkflow::codegen
