// Turns rows into the model's structs: a column of the result for each fact, found by the fact's name.
#pragma once

#include "postgres/connection.hpp"
#include "postgres/introspect/array_text.hpp"

#include <charconv>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::postgres::introspection {

template <class T>
concept has_facts = requires(T& value) {
  T::facts(value, [](std::string_view, auto&) {});
};

inline void from_text(const std::string& text, std::string& to) { to = text; }
inline void from_text(const std::string& text, bool& to) { to = text == "t"; }
inline void from_text(const std::string& text, std::vector<std::string>& to) { to = array_elements(text); }
inline void from_text(const std::string& text, std::integral auto& to) {
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), to);
  if (failure != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument("not a number: " + text);
}

/// Reads the rows of one result. A fact that is a struct takes a column for each of its own facts,
/// `fact.of_it`, and is absent where the first of them is NULL. A list of structs is left empty: its rows
/// come from another query; so does the owner.
template <has_facts T> class row_reader {
public:
  /// Throws `std::out_of_range` naming the column that the result lacks.
  explicit row_reader(const result& of) {
    T like;
    T::facts(like, [this, &of](std::string_view name, auto& value) { locate(of, std::string(name), value); });
  }

  /// NULL gives a fact its default.
  [[nodiscard]] T read(const std::vector<value>& row) const {
    T out;
    auto next = m_columns.begin();
    T::facts(out, [&](std::string_view, auto& to) { take(row, next, to); });
    return out;
  }

private:
  using position = std::vector<std::size_t>::const_iterator;
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  template <class V> void locate(const result& of, const std::string& name, V&) {
    m_columns.push_back(of.column(name));
  }
  void locate(const result& of, const std::string& name, std::optional<std::string>&) {
    m_columns.push_back(name == "owner" ? nowhere : of.column(name));
  }
  template <has_facts V> void locate(const result&, const std::string&, std::vector<V>&) {}
  template <has_facts V> void locate(const result& of, const std::string& name, std::optional<V>&) {
    V like;
    V::facts(like,
             [&](std::string_view part, auto& value) { locate(of, name + '.' + std::string(part), value); });
  }

  template <class V> static void take(const std::vector<value>& row, position& next, V& to) {
    if (const auto& text = row[*next++]) from_text(*text, to);
  }
  template <class V> static void take(const std::vector<value>& row, position& next, std::optional<V>& to) {
    const auto at = *next++;
    if (at == nowhere) return;
    if (const auto& text = row[at]) from_text(*text, to.emplace());
  }
  template <has_facts V> static void take(const std::vector<value>&, position&, std::vector<V>&) {}
  template <has_facts V>
  static void take(const std::vector<value>& row, position& next, std::optional<V>& to) {
    const bool present = row[*next].has_value();
    V part;
    V::facts(part, [&](std::string_view, auto& fact) { take(row, next, fact); });
    if (present) to = std::move(part);
  }

  std::vector<std::size_t> m_columns; ///< of each fact, in the order in which the facts are told
};

} // namespace dbworkflow::postgres::introspection
