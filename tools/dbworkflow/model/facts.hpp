// Turns the facts of any object into texts; what comparison and fingerprint are made of.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dbworkflow::model {

/// Calls tell(name, present, text) for each fact; `present` is false for an optional fact that has no value.
template <class Tell> class fact_teller {
public:
  explicit fact_teller(Tell& tell)
      : m_tell(tell) {}

  template <class T> void operator()(std::string_view name, const T& value) const {
    m_tell(name, true, text_of(value));
  }
  template <class T> void operator()(std::string_view name, const std::optional<T>& value) const {
    m_tell(name, value.has_value(), value ? text_of(*value) : std::string());
  }

  static std::string text_of(const std::string& value) { return value; }
  static std::string text_of(bool value) { return value ? "true" : "false"; }
  static std::string text_of(std::integral auto value) { return std::to_string(value); }
  template <class T> static std::string text_of(const std::vector<T>& values) {
    std::string out;
    for (const auto& one : values) {
      if (!out.empty()) out += ", ";
      out += text_of(one);
    }
    return out;
  }
  /// A value that has words of its own.
  template <class T>
  requires requires(const T& value) { value.text(); }
  static std::string text_of(const T& value) { return value.text(); }
  /// A value with facts of its own.
  template <class T>
  requires requires(const T& value) {
    T::facts(value, [](std::string_view, const auto&) {});
    requires !requires { value.text(); };
  }
  static std::string text_of(const T& value) {
    std::string out;
    auto tell = [&out](std::string_view name, bool present, const std::string& text) {
      if (!present || text.empty()) return;
      if (!out.empty()) out += ' ';
      out += std::string(name) + ' ' + text;
    };
    T::facts(value, fact_teller<decltype(tell)>(tell));
    return out;
  }

private:
  Tell& m_tell;
};

template <class T, class Tell> void tell_facts(const T& of, Tell&& tell) {
  T::facts(of, fact_teller<std::remove_reference_t<Tell>>(tell));
}

} // namespace dbworkflow::model
