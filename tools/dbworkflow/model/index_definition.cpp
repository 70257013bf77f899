#include "model/index_definition.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::model {
namespace {

constexpr std::string_view clause = " WITH (";

bool has_effect_when_set(std::string_view option) {
  // `buffering` is about building alone: there is nothing that could be made again for it.
  static constexpr auto names =
      std::to_array<std::string_view>({"autosummarize", "buffering", "deduplicate_items", "fastupdate",
                                       "fillfactor", "gin_pending_list_limit"});
  return std::find(names.begin(), names.end(), option.substr(0, option.find('='))) != names.end();
}

/// Skips brackets and quotes: what is found is said of the index as a whole.
std::size_t find_clause(std::string_view text) {
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quote != 0) {
      if (text[at] == quote) quote = 0;
    } else if (text[at] == '"' || text[at] == '\'') {
      quote = text[at];
    } else if (text.compare(at, clause.size(), clause) == 0) {
      return at;
    } else if (text[at] == '(') {
      at = end_of_bracket(text, at) - 1;
    }
  }
  return std::string_view::npos;
}

/// Each option as it is written, `fillfactor='70'`.
std::vector<std::string> written_options(std::string_view index) {
  std::vector<std::string> out;
  auto at = find_clause(index);
  if (at == std::string_view::npos) return out;
  const auto end = end_of_bracket(index, at) - 1;
  std::string one;
  bool quoted = false;
  for (at += clause.size(); at < end; ++at) {
    if (index[at] == '\'') quoted = !quoted;
    if (index[at] == ',' && !quoted) {
      out.push_back(std::move(one));
      one.clear();
    } else if (index[at] != ' ' || quoted) {
      one += index[at];
    }
  }
  out.push_back(std::move(one));
  return out;
}

} // namespace

std::size_t end_of_bracket(std::string_view text, std::size_t at) {
  int depth = 0;
  char quote = 0;
  for (; at < text.size(); ++at) {
    if (quote != 0) {
      if (text[at] == quote) quote = 0;
      continue;
    }
    if (text[at] == '"' || text[at] == '\'') quote = text[at];
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return at + 1;
  }
  return text.size();
}

std::size_t place_of_options(std::string_view key) {
  constexpr std::string_view include = " INCLUDE (";
  const auto end = end_of_bracket(key, 0);
  return key.compare(end, include.size(), include) == 0 ? end_of_bracket(key, end) : end;
}

std::vector<std::string> options_of(std::string_view index) {
  auto out = written_options(index);
  for (auto& one : out) std::erase(one, '\'');
  return out;
}

std::string with_sorted_options(const std::string& index) {
  const auto at = find_clause(index);
  if (at == std::string::npos) return index;
  auto all = written_options(index);
  std::sort(all.begin(), all.end());
  std::string list;
  for (const auto& one : all) list += (list.empty() ? "" : ", ") + one;
  return index.substr(0, at) + std::string(clause) + list + ")" + index.substr(end_of_bracket(index, at));
}

std::string without_options(std::string_view index) {
  const auto at = find_clause(index);
  if (at == std::string_view::npos) return std::string(index);
  return std::string(index.substr(0, at)) + std::string(index.substr(end_of_bracket(index, at)));
}

bool can_set_options(const std::vector<std::string>& from, const std::vector<std::string>& to) {
  const auto are_settable = [](const std::vector<std::string>& some, const std::vector<std::string>& other) {
    return std::all_of(some.begin(), some.end(), [&other](const std::string& one) {
      return has_effect_when_set(one) || std::find(other.begin(), other.end(), one) != other.end();
    });
  };
  return are_settable(from, to) && are_settable(to, from);
}

} // namespace dbworkflow::model
