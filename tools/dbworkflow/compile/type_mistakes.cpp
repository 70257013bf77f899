#include "compile/type_mistakes.hpp"

#include "compile/blame.hpp"
#include "compile/missing_name.hpp"

#include <algorithm>

namespace dbworkflow::compile {
namespace {

bool is_unknown_type(const postgres::server_error& error) {
  const auto missing = missing_in(error);
  return error.position && missing && missing->kind == missing_kind::type;
}

/// Puts a type that exists where the error is, so that nothing moves; false where there is no room for one.
bool put_a_type(const schema_file& in, task& one) {
  const auto place = place_of_error(in, one);
  const auto begin = *one.error->position;
  const auto size = place.end - place.begin;
  constexpr std::string_view type = "text";
  if (size < type.size() || begin + size > one.sql.size()) return false;
  auto end = begin + size;
  // With its modifiers, which the other type would not take.
  const auto next = one.sql.find_first_not_of(' ', end);
  if (next != std::string::npos && one.sql[next] == '(')
    end = std::min(one.sql.find(')', next) + 1, one.sql.size());
  if (end <= begin) return false;
  std::string instead(type);
  instead.resize(end - begin, ' ');
  one.sql.replace(begin, end - begin, instead);
  return true;
}

} // namespace

void find_type_mistakes(session& on, const std::vector<schema_file>& files, std::deque<task>& tasks) {
  constexpr std::size_t most = 20;
  for (auto& one : tasks) {
    if (!one.error || !is_unknown_type(*one.error)) continue;
    auto mended = one;
    while (one.further.size() < most && put_a_type(files[one.file], mended)) {
      const auto before = *mended.error->position;
      if (on.rehearse({&mended}) || !is_unknown_type(*mended.error) || *mended.error->position <= before)
        break;
      one.further.push_back(*mended.error);
    }
  }
}

} // namespace dbworkflow::compile
