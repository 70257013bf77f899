#include "generative/chance.hpp"

namespace dbworkflow::generative {

std::vector<std::string> split(const std::string& words, char at) {
  std::vector<std::string> out(1);
  for (const char c : words) {
    if (c == at) {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

std::string join(const std::vector<std::string>& words, const std::string& with) {
  std::string out;
  for (const auto& one : words) out += (out.empty() ? "" : with) + one;
  return out;
}

std::string chance::word(const std::string& from) { return pick(split(from, '|')); }

std::vector<std::string> chance::some(const std::string& from, std::size_t share) {
  std::vector<std::string> out;
  for (const auto& one : split(from, '|')) {
    if (percent(share)) out.push_back(one);
  }
  return out;
}

} // namespace dbworkflow::generative
