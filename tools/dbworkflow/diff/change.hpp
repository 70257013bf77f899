// What must happen to turn one model into another, object by object.
#pragma once

#include "diff/rename.hpp"
#include "model/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::diff {

enum class verb {
  create,
  drop,
  alter,   ///< in place
  replace, ///< drop and create: PostgreSQL has no way to alter what differs
  rename,  ///< no comparison tells it: whoever knows of it does
};

struct change {
  verb what = verb::create;
  model::object_id id;
  const model::object* from = nullptr;        ///< none for create; points into the models that were compared
  const model::object* to = nullptr;          ///< none for drop
  std::vector<model::difference> differences; ///< alter and replace: what differs
  std::optional<rename> renamed{};            ///< rename; `id` is then the new name, or that of the whole
};

/// The changes from one model to another, sorted by object. The models must outlive the result.
std::vector<change> compare(const model::database& from, const model::database& to);

/// Those that people are told: what goes with a table that is made or dropped (its columns, constraints,
/// indexes, the sequences its columns own) is left out.
std::vector<change> told(const std::vector<change>& all);

/// One line for people: `~ column public.orders.email  varchar(255) → varchar(320)`.
std::string describe(const change& what);

} // namespace dbworkflow::diff
