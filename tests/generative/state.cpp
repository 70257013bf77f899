#include "generative/state.hpp"

#include <algorithm>
#include <iterator>

namespace dbworkflow::generative {
namespace {

const rule* rule_of(const std::string& what) {
  const auto& all = grammar();
  const auto found = std::find_if(all.begin(), all.end(), [&](const rule& one) { return one.what == what; });
  return found == all.end() ? nullptr : &*found;
}

const rule& a_rule(chance& by) {
  static const std::vector<const rule*> drawn = [] {
    std::vector<const rule*> out;
    for (const auto& one : grammar()) out.insert(out.end(), one.weight, &one);
    return out;
  }();
  return *by.pick(drawn);
}

void add(state& to, chance& by) {
  const auto& how = a_rule(by);
  declaration one;
  one.what = how.what;
  one.names = how.place(world(to), by);
  if (one.names.empty()) return;
  const bool known = std::any_of(to.begin(), to.end(), [&one](const declaration& other) {
    return other.what == one.what && other.names == one.names;
  });
  if (known) return;
  how.write(one, world(to), by);
  if (!one.sql.empty()) to.push_back(std::move(one));
}

} // namespace

std::vector<const declaration*> world::all(const std::string& what) const {
  const auto words = split(what, '|');
  std::vector<const declaration*> out;
  for (const auto& one : m_from) {
    if (std::find(words.begin(), words.end(), one.what) != words.end()) out.push_back(&one);
  }
  return out;
}

std::vector<const declaration*> world::columns(const std::string& table) const {
  std::vector<const declaration*> out;
  for (const auto& one : m_from) {
    if (one.what == "column" && one.names[1] == table) out.push_back(&one);
  }
  return out;
}

const std::vector<rule>& grammar() {
  static const std::vector<rule> all = [] {
    std::vector<rule> out;
    for (const auto& part : {type_rules(), table_rules(), partition_rules(), key_rules(), query_rules(),
                             routine_rules(), right_rules()})
      out.insert(out.end(), part.begin(), part.end());
    return out;
  }();
  return all;
}

state a_state(chance& by, std::size_t size) {
  state out;
  // Without tables and columns most of the rules have nothing to speak of.
  for (const auto* first : {"schema", "table", "column", "column", "column", "table", "column", "column"}) {
    const auto* how = rule_of(first);
    declaration one{first, how->place(world(out), by), {}, {}};
    how->write(one, world(out), by);
    if (!one.sql.empty()) out.push_back(std::move(one));
  }
  for (std::size_t i = 0; i < size; ++i) add(out, by);
  return out;
}

state changed(const state& from, chance& by, std::size_t edits) {
  auto out = from;
  for (std::size_t i = 0; i < edits; ++i) {
    const auto what = by.below(10);
    if (what < 4 || out.empty()) {
      add(out, by);
      continue;
    }
    const auto at = by.below(out.size());
    if (what < 6) {
      out.erase(std::next(out.begin(), static_cast<std::ptrdiff_t>(at)));
      continue;
    }
    // What stands before it is what it can speak of.
    const state before(out.begin(), std::next(out.begin(), static_cast<std::ptrdiff_t>(at)));
    auto anew = out[at];
    rule_of(anew.what)->write(anew, world(before), by);
    if (!anew.sql.empty()) out[at] = std::move(anew);
  }
  return out;
}

} // namespace dbworkflow::generative
