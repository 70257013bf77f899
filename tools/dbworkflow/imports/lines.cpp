#include "imports/lines.hpp"

#include <algorithm>

namespace dbworkflow::imports {
namespace {

/// Writes text and notes for each line that begins where it comes from.
class writer {
public:
  void add(std::string_view text, std::size_t origin, bool advances) {
    for (const char c : text) {
      if (m_at_begin) m_out.origins.push_back(origin);
      m_at_begin = c == '\n';
      m_out.text += c;
      if (m_at_begin && advances) ++origin;
    }
  }
  lined_text take() { return std::move(m_out); }

private:
  lined_text m_out;
  bool m_at_begin = true;
};

std::size_t line_of(std::string_view content, std::size_t offset) {
  return 1 + static_cast<std::size_t>(
                 std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

} // namespace

lined_text lines_of(std::string_view content, const std::vector<sql::extent>& parts) {
  writer out;
  for (const auto& part : parts)
    out.add(content.substr(part.begin, part.end - part.begin), line_of(content, part.begin), true);
  return out.take();
}

lined_text edited(const lined_text& from, const std::vector<edit>& edits) {
  writer out;
  std::size_t at = 0;
  std::size_t line = 0; // number in `from`, from 0
  const auto origin = [&from](std::size_t of) {
    return from.origins.empty() ? 1 : from.origins.at(std::min(of, from.origins.size() - 1));
  };
  // Lines of one part follow each other, those of two parts do not: line by line.
  const auto keep = [&](std::size_t end) {
    while (at < end) {
      const auto stop = std::min(from.text.find('\n', at), end - 1) + 1;
      out.add(std::string_view(from.text).substr(at, stop - at), origin(line), false);
      if (from.text[stop - 1] == '\n') ++line;
      at = stop;
    }
  };
  for (const auto& one : edits) {
    keep(one.begin);
    out.add(one.text, origin(line), false);
    line +=
        static_cast<std::size_t>(std::count(from.text.begin() + static_cast<std::ptrdiff_t>(one.begin),
                                            from.text.begin() + static_cast<std::ptrdiff_t>(one.end), '\n'));
    at = one.end;
  }
  keep(from.text.size());
  return out.take();
}

lined_text headed(const lined_text& from, const std::string& line) {
  auto out = from;
  out.text = line + "\n" + from.text;
  out.origins.insert(out.origins.begin(), 1);
  return out;
}

} // namespace dbworkflow::imports
