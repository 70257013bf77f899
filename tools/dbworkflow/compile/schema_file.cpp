#include "compile/schema_file.hpp"

#include <algorithm>

namespace dbworkflow::compile {

text::position locate(const schema_file& in, std::size_t offset) {
  const auto line = std::prev(std::upper_bound(in.lines.begin(), in.lines.end(), offset));
  const auto column = text::character_count(std::string_view(in.content()).substr(*line, offset - *line));
  return {static_cast<std::size_t>(line - in.lines.begin()) + 1, column + 1};
}

schema_file read_schema_file(const text::source& from) {
  schema_file out;
  out.source = &from;
  out.lines.push_back(0);
  for (std::size_t i = 0; i < from.content.size(); ++i) {
    if (from.content[i] == '\n') out.lines.push_back(i + 1);
  }
  out.parts = sql::split(from.content);
  out.paths.push_back({{"public"}, 0});
  const auto& statements = out.parts.statements;
  out.declares.reserve(statements.size());
  out.around.reserve(statements.size());
  std::size_t settings = 0;
  for (const auto& one : statements) {
    const auto tokens = out.parts.tokens_of(one);
    out.around.push_back({settings, out.paths.size() - 1});
    out.declares.push_back(sql::declared_by(from.content, one, tokens));
    if (one.what != sql::category::setting) continue;
    ++settings;
    std::size_t place = 0;
    if (auto path = search_path_set_by(from.content, one, tokens, place))
      out.paths.push_back({std::move(*path), place});
  }
  return out;
}

} // namespace dbworkflow::compile
