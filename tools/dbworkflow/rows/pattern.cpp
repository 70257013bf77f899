#include "rows/pattern.hpp"

#include <algorithm>

namespace dbworkflow::rows {
namespace {

/// Writes one text while it reads the pattern from left to right; `choice` says which of the ways to go.
class sampler {
public:
  sampler(std::string_view pattern, std::size_t choice)
      : m_pattern(pattern)
      , m_choice(choice) {}

  std::string run() {
    auto out = alternatives();
    while (m_at < m_pattern.size()) { // a closing parenthesis too many stands for itself
      out += m_pattern[m_at++];
      out += alternatives();
    }
    return out;
  }

private:
  [[nodiscard]] bool sees(char c) const { return m_at < m_pattern.size() && m_pattern[m_at] == c; }

  /// Another number for each question that is asked.
  std::size_t choose(std::size_t among) {
    const auto out = among == 0 ? 0 : (m_choice + m_asked * (m_choice / 3)) % among;
    ++m_asked;
    return out;
  }

  std::string alternatives() {
    std::vector<std::string> all{sequence()};
    while (sees('|')) {
      ++m_at;
      all.push_back(sequence());
    }
    return all[choose(all.size())];
  }

  std::string sequence() {
    std::string out;
    while (m_at < m_pattern.size() && !sees('|') && !sees(')')) {
      const auto begin = m_at;
      auto one = atom();
      const auto [least, most] = times();
      const auto wanted = least + choose(most - least + 1);
      if (wanted == 0) continue;
      out += one;
      const auto end = m_at;
      for (std::size_t i = 1; i < wanted; ++i) { // again, so that the repetitions need not be the same
        m_at = begin;
        out += atom();
      }
      m_at = end;
    }
    return out;
  }

  /// How often the atom before stands: at least, at most.
  std::pair<std::size_t, std::size_t> times() {
    constexpr std::size_t more = 3;
    std::pair<std::size_t, std::size_t> out{1, 1};
    if (sees('*')) out = {0, more};
    if (sees('+')) out = {1, more};
    if (sees('?')) out = {0, 1};
    if (sees('{')) {
      const auto close = m_pattern.find('}', m_at);
      if (close == std::string_view::npos) return out;
      const std::string inside(m_pattern.substr(m_at + 1, close - m_at - 1));
      const auto comma = inside.find(',');
      constexpr std::size_t longest = 300;
      const auto number = [longest](const std::string& text) {
        return std::min(longest, static_cast<std::size_t>(std::strtoul(text.c_str(), nullptr, 10)));
      };
      out.first = out.second = number(inside);
      if (comma != std::string::npos)
        out.second = comma + 1 == inside.size() ? out.first + more : number(inside.substr(comma + 1));
      out.second = std::max(out.first, out.second);
      m_at = close;
    } else if (out == std::pair<std::size_t, std::size_t>{1, 1}) {
      return out;
    }
    ++m_at;
    if (sees('?')) ++m_at; // not greedy
    return out;
  }

  std::string atom() {
    const char c = m_pattern[m_at++];
    if (c == '^' || c == '$') return {};
    if (c == '.') return std::string(1, "axz09"[choose(5)]);
    if (c == '[') return one_of(bracket());
    if (c == '(') return group();
    if (c == '\\' && m_at < m_pattern.size()) return escape(m_pattern[m_at++]);
    return std::string(1, c);
  }

  std::string group() {
    bool looks = false;
    if (sees('?')) {
      ++m_at;
      while (m_at < m_pattern.size() && !sees(':') && !sees('=') && !sees('!')) ++m_at;
      looks = !sees(':');
      ++m_at;
    }
    auto inside = alternatives();
    if (sees(')')) ++m_at;
    return looks ? std::string() : inside;
  }

  std::string one_of(const std::string& letters) {
    return letters.empty() ? std::string() : std::string(1, letters[choose(letters.size())]);
  }

  std::string escape(char c) {
    switch (c) {
    case 'd':
      return one_of("1024");
    case 'w':
      return one_of("ab1");
    case 's':
      return " ";
    case 'D':
    case 'S':
      return one_of("ab");
    case 'W':
      return "-";
    case 'n':
      return "\n";
    case 't':
      return "\t";
    case 'A':
    case 'm':
    case 'M':
    case 'y':
    case 'Y':
    case 'Z':
      return {};
    default:
      return std::string(1, c);
    }
  }

  /// The letters of a class in brackets, a few of each range.
  std::string bracket() {
    const bool inverted = sees('^');
    if (inverted) ++m_at;
    std::string out;
    for (bool first = true; m_at < m_pattern.size() && (first || !sees(']')); first = false) {
      if (m_pattern.substr(m_at).starts_with("[:")) {
        out += named_class();
      } else if (m_pattern[m_at] == '\\' && m_at + 1 < m_pattern.size()) {
        out += escape(m_pattern[m_at + 1]);
        m_at += 2;
      } else {
        out += range();
      }
    }
    if (m_at < m_pattern.size()) ++m_at;
    if (!inverted) return out;
    std::string others;
    for (const char c : std::string_view("ab01Z_- ")) {
      if (out.find(c) == std::string::npos) others += c;
    }
    return others;
  }

  std::string range() {
    const char from = m_pattern[m_at++];
    if (!sees('-') || m_at + 1 >= m_pattern.size() || m_pattern[m_at + 1] == ']') return std::string(1, from);
    const char to = m_pattern[m_at + 1];
    m_at += 2;
    std::string out;
    constexpr int few = 4;
    for (int c = from; c <= to && c < from + few; ++c) out += static_cast<char>(c);
    return out;
  }

  std::string named_class() {
    const auto close = m_pattern.find(":]", m_at);
    if (close == std::string_view::npos) return std::string(1, m_pattern[m_at++]);
    const auto name = m_pattern.substr(m_at + 2, close - m_at - 2);
    m_at = close + 2;
    if (name == "digit" || name == "xdigit") return "0123";
    if (name == "upper") return "ABC";
    if (name == "space" || name == "blank") return " ";
    if (name == "punct") return ".-";
    return name == "alnum" ? "ab1" : "abc";
  }

  std::string_view m_pattern;
  std::size_t m_choice;
  std::size_t m_asked = 0;
  std::size_t m_at = 0;
};

} // namespace

std::vector<std::string> matching_regex(std::string_view pattern, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    auto one = sampler(pattern, i).run();
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(std::move(one));
  }
  return out;
}

std::vector<std::string> matching_like(std::string_view pattern) {
  std::vector<std::string> out;
  for (const std::string_view filling : {"a", "", "bc"}) {
    std::string one;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] == '%') {
        one += filling;
      } else if (pattern[i] == '_') {
        one += filling.empty() ? 'x' : filling.front();
      } else {
        if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
        one += pattern[i];
      }
    }
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(std::move(one));
  }
  return out;
}

} // namespace dbworkflow::rows
