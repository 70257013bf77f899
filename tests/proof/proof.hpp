// Turns a plan into the proof that it is right: applied to the old state it gives the new one, and nothing is
// left to do.
#pragma once

#include "model/database.hpp"
#include "plan/plan.hpp"
#include "postgres/connection.hpp"

#include <functional>
#include <optional>
#include <string>

namespace dbworkflow::proof {

/// Why a plan is none.
struct failure {
  std::string what; ///< `no plan`, `does not apply`, `left over`, `planned again`
  std::string
      detail;      ///< the server's words, the changes that are left, the statements that are planned again
  std::string sql; ///< the plan; empty where there is none
};

/// `failure` as text for people, of several lines.
std::string describe(const failure& told);

/// As the tool does it: as a migration. Throws `text::error`.
void apply(postgres::connection& on, const std::string& sql);

/// The SQL of the plan from a state to the wanted one. Throws `text::error` where there is none.
using planner = std::function<std::string(const model::database& from)>;

/// Plans, applies that to `on`, which is in the state of `from`, reads it back, compares, and plans again.
/// Nothing: it is proven.
std::optional<failure> prove(postgres::connection& on, const model::database& from, const model::database& to,
                             const planner& plan);
/// The same with `plan::make_plan`.
std::optional<failure> prove(postgres::connection& on, const model::database& from,
                             const model::database& to);

} // namespace dbworkflow::proof
