// Turns two lists of privileges into the GRANT and REVOKE between them.
#pragma once

#include "model/objects.hpp"
#include "render/kinds.hpp"

#include <string>

namespace dbworkflow::render {

/// What the statements are about.
struct grant_place {
  std::string on;     ///< `table public.orders`, or of default privileges `tables`
  std::string column; ///< `(note)`, of a column
  std::string owner;  ///< quoted; who is meant by privileges that the owner lacks
  std::string before; ///< `alter default privileges in schema api `
};

/// Revoking comes first, and before a change of owner: what the new owner was granted would become his own.
/// Granting comes after it: what the old owner is granted would become the new one's.
struct grant_statements {
  statements_list revokes;
  statements_list grants; ///< and what the owner is to lack
};

grant_statements grants_between(const grant_place& place, const model::grants_list& from,
                                const model::grants_list& to);

/// The statements that give the object of a step, which is made or altered otherwise, its owner and
/// privileges.
statements_list rights(const plan::step& step);

} // namespace dbworkflow::render
