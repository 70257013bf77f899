// The parts of a function or procedure as CREATE and ALTER have them.
#pragma once

#include "render/kinds.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::render {

/// True for what is no part of CREATE: the comment, the owner, privileges.
bool is_said_apart(const std::string& fact);

/// `a integer, out b text, c integer default 0`; without the columns of RETURNS TABLE.
std::string argument_list(const std::vector<model::argument>& all);

/// `as $$…$$`, `as 'library', 'symbol'` or the standard's own body.
std::string body_clause(const std::optional<std::string>& body, const std::optional<std::string>& sql_body,
                        const std::optional<std::string>& library);

/// ` transform for type a, for type b`; empty where there are none.
std::string transform_clause(const std::vector<std::string>& types);

/// `set name to …` for what is new or else, `reset name` for what is gone, each after `before`.
std::string setting_clauses(const std::vector<std::string>& had, const std::vector<std::string>& has,
                            const std::string& before);

} // namespace dbworkflow::render
