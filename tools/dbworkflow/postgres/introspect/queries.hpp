// Turns an embedded query into the text for one server.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::postgres::introspection {

/// What a query is to be sent to.
struct target {
  int major = 0;            ///< 15
  bool with_ledger = false; ///< false: schema `dbworkflow` is left out
  bool superuser = true;    ///< may read everything
};

/// Drops the lines that are not for this server (`/*>=14*/` is for 14 and later, `/*<14*/` for those before,
/// both marks for those between) or who asks (`/*superuser*/`, `/*others*/`), and sets `:'ledger'` to the
/// name of the schema to leave out and `:'secret'` to the pattern of options that are told to nobody.
std::string query_for(const target& server, std::string_view embedded);

} // namespace dbworkflow::postgres::introspection
