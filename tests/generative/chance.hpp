// Turns a seed into choices: the same ones on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dbworkflow::generative {

/// SplitMix64. (The standard library's distributions differ from one library to the other.)
class chance {
public:
  explicit chance(std::uint64_t seed)
      : m_state(seed) {}

  std::uint64_t next() {
    m_state += 0x9e3779b97f4a7c15U;
    auto mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  /// 0 … end - 1.
  std::size_t below(std::size_t end) { return next() % end; }
  bool percent(std::size_t share) { return below(100) < share; }
  template <class T> const T& pick(const std::vector<T>& from) { return from[below(from.size())]; }
  /// One of the words, which are separated by `|`; they may be empty.
  std::string word(const std::string& from);
  /// Each of the words, which are separated by `|`, with that share; in their order.
  std::vector<std::string> some(const std::string& from, std::size_t share);

private:
  std::uint64_t m_state;
};

std::vector<std::string> split(const std::string& words, char at);
std::string join(const std::vector<std::string>& words, const std::string& with);

} // namespace dbworkflow::generative
