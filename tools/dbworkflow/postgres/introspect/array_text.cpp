#include "postgres/introspect/array_text.hpp"

#include <stdexcept>

namespace dbworkflow::postgres::introspection {

std::vector<std::string> array_elements(std::string_view text) {
  const auto refuse = [text] { throw std::invalid_argument("not an array of texts: " + std::string(text)); };
  if (text.size() < 2 || text.front() != '{' || text.back() != '}') refuse();
  std::vector<std::string> out;
  const auto inner = text.substr(1, text.size() - 2);
  std::size_t at = 0;
  while (at < inner.size()) {
    std::string element;
    if (inner[at] == '"') {
      for (++at; at < inner.size() && inner[at] != '"'; ++at) {
        if (inner[at] == '\\') ++at;
        if (at < inner.size()) element += inner[at];
      }
      if (at >= inner.size()) refuse();
      ++at;
    } else {
      const auto end = inner.find(',', at);
      element = inner.substr(at, end - at);
      at = end == std::string_view::npos ? inner.size() : end;
      if (element.empty() || element == "NULL" || element.front() == '{') refuse();
    }
    out.push_back(std::move(element));
    if (at < inner.size() && (inner[at] != ',' || ++at == inner.size())) refuse();
  }
  return out;
}

} // namespace dbworkflow::postgres::introspection
