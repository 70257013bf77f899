// Gives a throw-away server the roles that schemas and migrations speak of.
#pragma once

#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::postgres {

/// Makes the role that `refused` says is missing, without login and without rights; makes superusers of such
/// roles where it says that an owner must be one. True where it did: the statement is worth another try. Done
/// on throw-away servers alone, and outside of a transaction.
bool mend_roles(connection& on, const server_error& refused);

/// `statement`, a CREATE or DROP of a role, for a throw-away server, which all databases of a build share: a
/// role that is there already is taken as it is, one that another database needs stays.
std::string lenient_about_roles(const std::string& statement);

} // namespace dbworkflow::postgres
