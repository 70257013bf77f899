// Databases of a server as wholes: who uses them, what is in them, putting one in the place of another.
#pragma once

#include "postgres/connection.hpp"

#include <map>
#include <string>
#include <vector>

namespace dbworkflow::postgres {

/// A URL of the same server that leads to a database which `name` can be dropped or renamed from.
std::string maintenance_url(const std::string& url);

/// The name of the database that `on` is connected to.
std::string current_database(connection& on);

/// Others that are connected to a database, a line each: `ada (psql, local, pid 123)`.
std::vector<std::string> sessions_of(connection& by, const std::string& database);

/// Ends the sessions of a database; waits until they are gone, at most some seconds.
void end_sessions(connection& by, const std::string& database);

/// Rows of each table, by `schema.table`; of the ledger and of extensions none.
std::map<std::string, std::uint64_t> count_rows(connection& on);

/// An empty database with the encoding, collation, owner, settings and privileges of `like`, and a comment.
void create_database_like(connection& by, const std::string& name, const std::string& like,
                          const std::string& comment);

/// A copy of a database with its data, on the same server; nobody may be connected to `from`. Throws
/// `server_error`.
void copy_database(connection& by, const std::string& name, const std::string& from,
                   const std::string& comment);

void comment_on_database(connection& by, const std::string& name, const std::string& comment);

/// The comment of each database of the server whose comment begins so.
std::map<std::string, std::string> databases_commented(connection& by, const std::string& beginning);

/// `fresh` gets the name `name` and the comment of the one that had it, which gets the name `old` and the
/// comment `old_comment`; in one transaction.
void swap_databases(connection& by, const std::string& name, const std::string& fresh, const std::string& old,
                    const std::string& old_comment);

/// Drops it, with whoever is connected.
void drop_whole_database(connection& by, const std::string& name);

} // namespace dbworkflow::postgres
