// Finds the storage options, `WITH (fillfactor='70')`, in the definition of an index or of a key.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::model {

/// The place behind the bracket that begins at `at`, or behind the first one after it.
std::size_t end_of_bracket(std::string_view text, std::size_t at);

/// The place in a key's definition, without options, where PostgreSQL wants them: `PRIMARY KEY (id)|
/// DEFERRABLE`, `EXCLUDE USING gist (during WITH &&)| WHERE …`.
std::size_t place_of_options(std::string_view key);

/// `fillfactor=70` for each option of a `pg_get_indexdef`, in its order.
std::vector<std::string> options_of(std::string_view index);

/// PostgreSQL keeps options in the order in which they were set, which means nothing.
std::string with_sorted_options(const std::string& index);

/// The definition without its options.
std::string without_options(std::string_view index);

/// True where all that differs can be set or reset with effect, and not only when the index is built.
bool can_set_options(const std::vector<std::string>& from, const std::vector<std::string>& to);

} // namespace dbworkflow::model
