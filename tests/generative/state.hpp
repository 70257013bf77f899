// A schema as a list of statements, each of which declares one thing.
#pragma once

#include "generative/chance.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::generative {

struct declaration {
  std::string what;               ///< the word of its rule: `table`, `column`, …
  std::vector<std::string> names; ///< what it declares, as SQL writes it; then what it is about
  std::string type;               ///< of a column
  std::string sql;                ///< without a semicolon
};

using state = std::vector<declaration>;

/// What is there for the next declaration to speak of.
class world {
public:
  explicit world(const state& from)
      : m_from(from) {}

  /// The first names of what is declared by any of the rules, whose words are separated by `|`.
  [[nodiscard]] std::vector<const declaration*> all(const std::string& what) const;
  /// Columns of a table.
  [[nodiscard]] std::vector<const declaration*> columns(const std::string& table) const;
  [[nodiscard]] bool empty(const std::string& what) const { return all(what).empty(); }

private:
  const state& m_from;
};

/// How one kind of thing is declared. A rule may write what PostgreSQL does not take: such a declaration is
/// left out.
struct rule {
  std::string what;
  std::size_t weight = 1;
  /// The names for a new one; empty where there is nothing that it could be about.
  std::vector<std::string> (*place)(const world& in, chance& by) = nullptr;
  /// Fills `sql` (and `type`) of one whose names are given.
  void (*write)(declaration& one, const world& in, chance& by) = nullptr;
};

/// All rules.
const std::vector<rule>& grammar();
std::vector<rule> type_rules();
std::vector<rule> table_rules();
std::vector<rule> partition_rules();
std::vector<rule> key_rules();
std::vector<rule> query_rules();
std::vector<rule> routine_rules();
std::vector<rule> right_rules();

/// `public.t1`, `app."Order"`, …: one of few names with that beginning, so that changes meet them again.
std::string a_name(chance& by, const std::string& begin);
/// The same without a schema.
std::string a_bare_name(chance& by, const std::string& begin);
/// A type of the server's, or of the ones that are declared.
std::string a_type(const world& in, chance& by);
/// A constant of that type; `null` where none is known.
std::string a_constant(const std::string& type, chance& by);
/// A condition on a column of that type.
std::string a_condition(const std::string& column, const std::string& type, chance& by);
/// One of the tables (with columns, where there is one), or nothing.
const declaration* a_table(const world& in, chance& by);
/// One of the columns of a table, or nothing.
const declaration* a_column(const world& in, const std::string& table, chance& by);

/// A schema of about so many declarations.
state a_state(chance& by, std::size_t size);
/// `from` with so many of its declarations taken away, written anew, or added to.
state changed(const state& from, chance& by, std::size_t edits);

} // namespace dbworkflow::generative
