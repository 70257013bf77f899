#include "rows/values.hpp"

#include <algorithm>
#include <set>

namespace dbworkflow::rows {
namespace {

constexpr std::size_t few = 3;

/// The field of a composite value, in its text form.
std::string field(const std::string& value) {
  std::string out = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += c;
    out += c;
  }
  return out + "\"";
}

std::vector<std::string> repeated(const std::vector<std::string>& from, std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(from[i % from.size()]);
  return out;
}

void add_elements_named(const constants& spoken_of, std::vector<std::string>& out) {
  for (const auto& one : spoken_of.texts) {
    if (!one.starts_with('{')) out.push_back(array_text({one}));
  }
}

} // namespace

bool value_source::is_certain(const type& of) const {
  switch (of.form) {
  case type::shape::base:
    return of.built_in && is_known_base(of.name);
  case type::shape::enumeration:
    return true;
  default:
    return false;
  }
}

std::vector<literal> value_source::literals(const oid& id, const std::string& text,
                                            const constants& spoken_of) const {
  const auto found = m_types.find(id);
  if (found == m_types.end()) return {};
  std::vector<literal> out;
  std::set<std::string> seen;
  const bool sure = is_certain(found->second);
  const auto own = found->second.form == type::shape::base ? base_values(found->second.name, text)
                                                           : std::vector<std::string>();
  for (auto& one : texts(id, text, spoken_of)) {
    if (!seen.insert(one).second) continue;
    const bool is_own =
        found->second.form != type::shape::base || std::find(own.begin(), own.end(), one) != own.end();
    out.push_back({std::move(one), sure && is_own});
  }
  return out;
}

std::vector<std::string> value_source::texts(const oid& id, const std::string& text,
                                             const constants& spoken_of) const {
  const auto found = m_types.find(id);
  if (found == m_types.end()) return {};
  const auto& of = found->second;
  switch (of.form) {
  case type::shape::enumeration:
    return of.labels;
  case type::shape::domain: {
    auto all = spoken_of;
    for (const auto& check : of.checks) all.take(constants_in(check.text));
    return texts(of.made_of, of.base_text, all);
  }
  case type::shape::array:
    return arrays(of, text, spoken_of);
  case type::shape::range:
  case type::shape::multirange:
    return ranges(of, spoken_of);
  case type::shape::composite:
    return composites(of, spoken_of);
  case type::shape::base:
    break;
  }
  auto out = spoken_values(of.name, spoken_of);
  for (auto& one : base_values(of.name, text)) out.push_back(std::move(one));
  return out;
}

std::vector<std::string> value_source::arrays(const type& of, const std::string& text,
                                              const constants& spoken_of) const {
  const auto element_text = text.ends_with("[]") ? text.substr(0, text.size() - 2) : std::string();
  const auto elements = texts(of.made_of, element_text, spoken_of);
  std::vector<std::string> out;
  if (!elements.empty()) {
    out = {array_text(repeated(elements, 1)), array_text(repeated(elements, 2)), "{}",
           array_text({elements.back()})};
    for (const auto& one : elements) out.push_back(array_text({one}));
    out.push_back(array_text(repeated(elements, few)));
    constexpr std::size_t longest = 64;
    for (const auto& number : spoken_of.numbers) {
      const auto length = std::strtoul(number.c_str(), nullptr, 10);
      if (length > 0 && length <= longest) out.push_back(array_text(repeated(elements, length)));
    }
    add_elements_named(spoken_of, out);
    return out;
  }
  return {"{}"};
}

std::vector<std::string> value_source::ranges(const type& of, const constants& spoken_of) const {
  std::vector<std::string> out = spoken_of.texts;
  if (of.form == type::shape::multirange) {
    for (const auto& one : texts(of.made_of, {}, spoken_of)) out.push_back("{" + one + "}");
    out.emplace_back("{}");
    return out;
  }
  for (const auto& one : texts(of.made_of, {}, {})) out.push_back("[" + field(one) + "," + field(one) + "]");
  out.emplace_back("(,)");
  out.emplace_back("empty");
  return out;
}

std::vector<std::string> value_source::composites(const type& of, const constants& spoken_of) const {
  std::vector<std::vector<std::string>> parts;
  std::size_t most = 1;
  for (const auto& one : of.attributes) {
    parts.push_back(texts(one.type, one.text, spoken_of));
    most = std::max(most, parts.back().size());
  }
  std::vector<std::string> out;
  for (std::size_t i = 0; i < most; ++i) {
    std::string one;
    for (const auto& part : parts) {
      one += one.empty() ? "(" : ",";
      if (!part.empty()) one += field(part[i % part.size()]);
    }
    out.push_back((one.empty() ? "(" : one) + ")");
  }
  return out;
}

} // namespace dbworkflow::rows
