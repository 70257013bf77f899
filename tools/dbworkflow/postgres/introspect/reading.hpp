// What the queries' results are read into.
#pragma once

#include "model/database.hpp"
#include "postgres/introspect/addresses.hpp"
#include "postgres/introspect/row_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dbworkflow::postgres::introspection {

/// What is read so far.
struct reading {
  model::database out;
  addresses known;
  std::map<std::uint32_t, std::vector<model::argument>> arguments; ///< by the number of their routine
};

template <class Number> Number number(const value& of) {
  Number out{};
  from_text(of.value(), out);
  return out;
}

/// The address whose catalog, row and column stand in a row from `first` on.
inline address address_at(const std::vector<value>& row, std::size_t first) {
  return {catalog{number<std::uint32_t>(row[first])}, number<std::uint32_t>(row[first + 1]),
          number<int>(row[first + 2])};
}

} // namespace dbworkflow::postgres::introspection
