#include "migrate/statement.hpp"

#include "postgres/roles.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::migrate {

text::diagnostic refusal(const history::migration& of, const sql::statement& at,
                         const postgres::server_error& told) {
  const auto& content = of.file.content;
  std::size_t begin = at.begin;
  std::size_t length = std::min(at.end, content.find_first_of(" \n;(", at.begin)) - at.begin;
  if (told.position && at.begin + *told.position < at.end) {
    begin = at.begin + *told.position;
    length = std::min(at.end, content.find_first_of(" \n\t,;()", begin)) - begin;
  }
  auto out =
      text::at(of.file, begin, std::max<std::size_t>(1, length), told.message + " (" + told.sqlstate + ")");
  if (told.detail) out.hints.push_back(*told.detail);
  if (told.hint) out.hints.push_back(*told.hint);
  if (told.context) out.hints.push_back(*told.context);
  return out;
}

std::string text_for(const postgres::connection& on, const history::migration& of,
                     const sql::statement& one) {
  static constexpr auto about_roles = std::to_array<std::string_view>(
      {"CREATE GROUP", "CREATE ROLE", "CREATE USER", "DROP GROUP", "DROP ROLE", "DROP USER"});
  std::string out(one.text(of.file.content));
  const bool lenient =
      on.is_throw_away() && std::find(about_roles.begin(), about_roles.end(), one.tag) != about_roles.end();
  return lenient ? postgres::lenient_about_roles(out) : out;
}

void run(postgres::connection& on, const history::migration& of, const sql::statement& one,
         const std::string& before) {
  try {
    on.execute(before + text_for(on, of, one));
  } catch (postgres::server_error& told) {
    if (told.position) {
      told.position =
          *told.position < before.size() ? std::nullopt : std::optional(*told.position - before.size());
    }
    throw refused_statement(refusal(of, one, told), told.sqlstate, std::string(one.text(of.file.content)));
  }
}

std::vector<const sql::statement*> statements_of(const history::migration& of) {
  std::vector<const sql::statement*> out;
  for (const auto& section : of.sections()) {
    for (const auto& statement : section.statements) out.push_back(&statement);
  }
  return out;
}

std::string hash_of_first(const history::migration& of, std::size_t count) {
  const auto all = statements_of(of);
  std::string texts;
  for (std::size_t i = 0; i < count; ++i) {
    texts += all.at(i)->text(of.file.content);
    texts += '\0';
  }
  return text::sha256(texts);
}

} // namespace dbworkflow::migrate
