// The conventions: what migrations make or say that is better made or said otherwise.
#pragma once

#include "model/database.hpp"
#include "sql/statement.hpp"
#include "text/diagnostic.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::lint {

enum class level { off, warning, error };

/// What a migration has made, once all of it is done.
struct scene {
  const model::database& after;
  const std::set<model::object_id>& made;    ///< objects that were not there before, and are there now
  const std::set<model::object_id>& changed; ///< that were there, with other facts
};

struct complaint {
  model::object_id object;
  std::string message;
};

/// Of an object that is made. Each says why, and what to do instead.
struct object_rule {
  std::string_view name; ///< `missing_primary_key`
  level normal = level::warning;
  std::string_view when; ///< what is done: `a table is made without a primary key`
  std::string_view reason;
  std::string_view instead;
  std::vector<complaint> (*complaints)(const scene&) = nullptr;
};

/// One statement, with what its file is.
struct said {
  std::string_view content;
  const sql::statement& one;
  std::span<const sql::token> tokens;
};

struct remark {
  std::size_t begin = 0; ///< byte offset
  std::size_t size = 0;
  std::string message;
};

/// Of a statement, whatever it does.
struct statement_rule {
  std::string_view name;
  level normal = level::warning;
  std::string_view when;
  std::string_view reason;
  std::string_view instead;
  std::vector<remark> (*remarks)(const said&) = nullptr;
};

std::span<const object_rule> key_rules();
std::span<const object_rule> name_rules();
std::span<const object_rule> type_rules();
std::span<const statement_rule> statement_rules();

/// All rules of objects, by name.
std::vector<object_rule> object_rules();

/// A rule that looks at neither: it is found where migrations are tried.
struct other_rule {
  std::string_view name;
  level normal = level::warning;
  std::string_view when;
  std::string_view reason;
  std::string_view instead;
};
inline constexpr other_rule missing_lock_timeout{
    "missing_lock_timeout", level::warning,
    "a statement that others wait for has no limit for the lock it waits for itself",
    "while it waits in the queue of a busy table, everybody who comes later waits behind it",
    "-- dbworkflow: lock-timeout 3s  above it; migrate tries again"};
inline constexpr other_rule renaming{
    "renaming", level::warning, "a table, column or another thing gets another name",
    "programs that know the old name fail from that moment on",
    "make the new one beside the old one, move the programs, then drop the old one; or stop them meanwhile"};
inline constexpr other_rule unused_allow{
    "unused_allow", level::warning, "a directive allows what nothing complains of",
    "it would hide the next thing that is complained of there", "remove it"};

/// The names of all rules, sorted.
std::vector<std::string> rule_names();

/// The level a rule has by itself; nothing where there is no such rule.
std::optional<level> normal_level(std::string_view rule);

} // namespace dbworkflow::lint
