#include "command/told_at.hpp"

#include <utility>

namespace dbworkflow::command {

text::diagnostic told_at(const compile::place& where, std::string message, std::vector<std::string> hints) {
  text::diagnostic out;
  out.path = where.path;
  out.where = where.where;
  out.line = where.line;
  out.message = std::move(message);
  out.hints = std::move(hints);
  return out;
}

} // namespace dbworkflow::command
