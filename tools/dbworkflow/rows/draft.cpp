#include "rows/draft.hpp"

#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::rows {
namespace {

/// The same on every machine, other than std::hash.
std::uint64_t seed_of(const std::string& text) {
  std::uint64_t out = 14695981039346656037U;
  for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return out;
}

std::vector<cell> cells_at(const draft& of, const std::vector<std::size_t>& columns) {
  std::vector<cell> out;
  for (const auto at : columns) out.push_back(of[at]);
  return out;
}

bool has_null(const std::vector<cell>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const cell& one) { return one.is == cell::form::null; });
}

bool overlap(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&b](std::size_t one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

} // namespace

row_maker::row_maker(outline from)
    : m_from(std::move(from))
    , m_state(seed_of(m_from.of->schema + "." + m_from.of->name)) {}

std::size_t row_maker::any(std::size_t below) {
  m_state = m_state * 6364136223846793005U + 1442695040888963407U;
  constexpr unsigned low_bits = 33;
  return below == 0 ? 0 : static_cast<std::size_t>((m_state >> low_bits) % below);
}

std::vector<std::vector<cell>> row_maker::targets(const reference& of, const draft& by) const {
  auto out = of.targets;
  if (of.own.empty()) return out;
  for (const auto& row : m_accepted) {
    if (auto cells = cells_at(row, of.own); !has_null(cells)) out.push_back(std::move(cells));
  }
  if (auto itself = cells_at(by, of.own); !has_null(itself)) out.push_back(std::move(itself));
  return out;
}

void row_maker::point(draft& what, const reference& by, std::size_t number) const {
  const auto all = targets(by, what);
  if (all.empty()) return;
  const auto& columns = of().rules[by.rule].columns;
  const auto& chosen = all[number % all.size()];
  for (std::size_t i = 0; i < columns.size(); ++i) what[columns[i]] = chosen[i];
}

draft row_maker::first(std::size_t number) const {
  const auto& columns = of().columns;
  draft out(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto& choices = m_from.choices[i];
    if (choices.empty() || (number == 1 && !columns[i].not_null)) continue;
    out[i] = choices[number % choices.size()];
  }
  const bool is_wanted = number < m_from.wanted.size();
  for (std::size_t i = 0; is_wanted && i < columns.size(); ++i) {
    if (const auto& said = m_from.wanted[number][i]) out[i] = *said;
  }
  for (const auto& one : m_from.references) {
    if (!is_wanted || !holds(one, out)) begin_with(out, one, number);
  }
  return out;
}

void row_maker::set_null(draft& what, const reference& by) const {
  for (const auto at : of().rules[by.rule].columns) {
    if (!of().columns[at].not_null) what[at] = {};
  }
}

void row_maker::begin_with(draft& what, const reference& by, std::size_t number) const {
  const auto& columns = of().rules[by.rule].columns;
  const bool may_be_null = std::any_of(columns.begin(), columns.end(),
                                       [this](std::size_t at) { return !of().columns[at].not_null; });
  const bool first_of_its_kind = !by.own.empty() && m_accepted.empty();
  if (may_be_null && (by.undecided || first_of_its_kind || number == 1)) {
    set_null(what, by);
  } else if (!by.undecided) {
    point(what, by, number);
  }
}

void row_maker::vary(draft& what, const std::vector<std::size_t>& columns) {
  ++m_variations;
  std::vector<bool> done(what.size(), false);
  for (const auto& one : m_from.references) {
    const auto& by = of().rules[one.rule].columns;
    if (one.undecided || !overlap(by, columns)) continue;
    const auto count = targets(one, what).size();
    point(what, one, any(count));
    const auto nullable =
        std::find_if(by.begin(), by.end(), [this](std::size_t at) { return !of().columns[at].not_null; });
    constexpr std::size_t seldom = 4;
    if (nullable != by.end() && (count == 0 || any(seldom) == 0)) set_null(what, one);
    if (count > 0) {
      for (const auto at : by) done[at] = true;
    }
  }
  for (const auto at : columns) {
    if (done[at] || m_from.choices[at].empty()) continue;
    const auto& choices = m_from.choices[at];
    // The first ones are those that constraints speak of; the circle grows with the tries.
    constexpr std::size_t circle = 6;
    constexpr std::size_t slowness = 4;
    const auto count = std::min(choices.size(), circle + m_variations / slowness);
    const auto chosen = any(count + (of().columns[at].not_null ? 0 : 1));
    what[at] = chosen < count ? choices[chosen] : cell{};
  }
}

void row_maker::fill(draft& what, std::size_t column) {
  const auto& choices = m_from.choices[column];
  if (!choices.empty()) what[column] = choices[any(choices.size())];
  for (const auto& one : m_from.references) {
    const auto& by = of().rules[one.rule].columns;
    if (!one.undecided && std::find(by.begin(), by.end(), column) != by.end())
      point(what, one, any(targets(one, what).size()));
  }
}

bool row_maker::holds(const reference& one, const draft& what) const {
  const auto& by = of().rules[one.rule];
  const auto cells = cells_at(what, by.columns);
  if (has_null(cells)) {
    const bool mixed = std::any_of(cells.begin(), cells.end(),
                                   [](const cell& value) { return value.is != cell::form::null; });
    return !(by.is_full && mixed);
  }
  if (one.undecided) return true;
  const auto all = targets(one, what);
  return std::find(all.begin(), all.end(), cells) != all.end();
}

const rule* row_maker::broken(const draft& what) const {
  for (const auto& one : m_from.references) {
    if (!holds(one, what)) return &of().rules[one.rule];
  }
  for (const auto& key : of().rules) {
    if (!key.is_plain) continue;
    const auto cells = cells_at(what, key.columns);
    const auto is_default = [](const cell& value) { return value.is == cell::form::standard; };
    if (has_null(cells) || std::any_of(cells.begin(), cells.end(), is_default)) continue;
    const auto same = [&](const draft& other) { return cells_at(other, key.columns) == cells; };
    if (std::any_of(m_accepted.begin(), m_accepted.end(), same)) return &key;
  }
  return nullptr;
}

std::string row_maker::insertion(const draft& what) const {
  std::string names;
  std::string values;
  for (std::size_t i = 0; i < what.size(); ++i) {
    if (of().columns[i].generated) continue;
    names += (names.empty() ? "" : ", ") + text::quote_identifier(of().columns[i].name);
    values += values.empty() ? "" : ", ";
    values += what[i].is == cell::form::null   ? "null"
              : what[i].is == cell::form::text ? text::quote_literal(what[i].text)
                                               : "default";
  }
  const auto into = "insert into " + text::qualified(of().schema, of().name);
  if (names.empty()) return into + " default values";
  return into + " (" + names + ") overriding system value values (" + values + ")";
}

} // namespace dbworkflow::rows
