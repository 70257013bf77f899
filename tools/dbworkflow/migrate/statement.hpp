// Runs one statement of a migration, and tells a refusal at its place in the file.
#pragma once

#include "history/history.hpp"
#include "postgres/connection.hpp"
#include "text/diagnostic.hpp"

#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::migrate {

/// `file:line:col: error: the server's words (sqlstate)`, with its detail and hint, and what `consequences`
/// add.
text::diagnostic refusal(const history::migration& of, const sql::statement& at,
                         const postgres::server_error& told);

/// A statement that the server refused, told at its place.
class refused_statement : public text::error {
public:
  refused_statement(const text::diagnostic& told, std::string sqlstate, std::string statement)
      : text::error(text::exit_code::failed, told)
      , m_sqlstate(std::move(sqlstate))
      , m_statement(std::move(statement)) {}
  [[nodiscard]] const std::string& sqlstate() const noexcept { return m_sqlstate; }
  [[nodiscard]] const std::string& statement() const noexcept { return m_statement; }

private:
  std::string m_sqlstate;
  std::string m_statement;
};

/// What is sent for a statement: its text; on a throw-away server it is lenient where it makes or drops
/// roles.
std::string text_for(const postgres::connection& on, const history::migration& of, const sql::statement& one);

/// Throws `refused_statement`. `before` is sent in front of it, in the same round trip;
/// it must be something that is never refused.
void run(postgres::connection& on, const history::migration& of, const sql::statement& one,
         const std::string& before = {});

/// All statements of a migration, in their order, whatever their sections.
std::vector<const sql::statement*> statements_of(const history::migration& of);

/// SHA-256 of the texts of its first `count` statements: what an edit of the file must leave alone once they
/// are done. Comments and blanks between statements do not count. Throws `std::out_of_range` where it has
/// fewer.
std::string hash_of_first(const history::migration& of, std::size_t count);

/// Gives back what a file has SET: the next one begins as the first did. RESET ROLE comes after RESET SESSION
/// AUTHORIZATION, which would switch a role off that the connection began with.
inline constexpr const char* reset_session = "reset session authorization;reset role;reset all;";
/// The same for the two that decide on rights, as the ledger's row needs it.
inline constexpr const char* reset_rights = "reset session authorization;reset role;";

} // namespace dbworkflow::migrate
