// Turns the values that columns may have into rows that may be taken, each unlike the ones before.
#pragma once

#include "rows/catalog.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::rows {

struct cell {
  enum class form : std::uint8_t { null, text, standard };
  form is = form::null;
  std::string text; ///< of a text

  static cell of(std::string value) { return {form::text, std::move(value)}; }
  static cell of(const postgres::value& value) { return value ? of(*value) : cell{}; }
  bool operator==(const cell&) const = default;
};

/// One cell for each column; those of generated columns say nothing.
using draft = std::vector<cell>;

/// A foreign key and what it may refer to.
struct reference {
  std::size_t rule = 0;
  std::vector<std::vector<cell>> targets; ///< a cell for each of its columns
  /// To the table itself: the columns that are referred to; a row may refer to the one before, or to itself.
  std::vector<std::size_t> own;
  bool undecided = false; ///< the other table has no rows yet; what is written here is wished of it
};

/// What is known of a table before its first row.
struct outline {
  const table* of = nullptr;
  std::vector<std::vector<cell>> choices; ///< for each column
  std::vector<reference> references;
  std::vector<std::vector<std::optional<cell>>> wanted; ///< rows to begin with, as far as they say something
};

class row_maker {
public:
  explicit row_maker(outline from);

  /// The row to try first: 0 is plain, 1 has NULLs, the others have extremes.
  [[nodiscard]] draft first(std::size_t number) const;
  /// Gives the columns other values than they have; another each time it is called.
  void vary(draft& what, const std::vector<std::size_t>& columns);
  /// Gives a column a value where it is NULL.
  void fill(draft& what, std::size_t column);
  /// The rule that the row breaks against the accepted ones and against what it refers to, as far as that can
  /// be seen here.
  [[nodiscard]] const rule* broken(const draft& what) const;
  void accept(draft what) { m_accepted.push_back(std::move(what)); }
  [[nodiscard]] const std::vector<draft>& accepted() const { return m_accepted; }
  [[nodiscard]] const table& of() const { return *m_from.of; }
  [[nodiscard]] const std::vector<reference>& references() const { return m_from.references; }

  [[nodiscard]] std::string insertion(const draft& of) const;

private:
  [[nodiscard]] std::vector<std::vector<cell>> targets(const reference& of, const draft& by) const;
  void set_null(draft& what, const reference& by) const;
  void begin_with(draft& what, const reference& by, std::size_t number) const;
  void point(draft& what, const reference& by, std::size_t number) const;
  [[nodiscard]] bool holds(const reference& one, const draft& what) const;
  std::size_t any(std::size_t below);

  outline m_from;
  std::vector<draft> m_accepted;
  std::uint64_t m_state;
  std::size_t m_variations = 0;
};

} // namespace dbworkflow::rows
