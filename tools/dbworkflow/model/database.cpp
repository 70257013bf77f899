#include "model/database.hpp"

#include "model/facts.hpp"
#include "model/index_definition.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace dbworkflow::model {
namespace {

struct fact {
  std::string_view name;
  bool present = false;
  std::string text;
  bool operator==(const fact&) const = default;
};

std::vector<fact> facts_of(const object& any) {
  std::vector<fact> out;
  std::visit(
      [&out](const auto& one) {
        tell_facts(one, [&out](std::string_view name, bool present, std::string text) {
          out.push_back({name, present, std::move(text)});
        });
      },
      any);
  return out;
}

/// Values are compared as they are: most objects of two states are equal, and the texts of their facts would
/// be the bulk of the work.
template <class T> bool has_unequal_facts(const T& a, const T& b) {
  constexpr std::size_t most_facts = 32;
  std::array<const void*, most_facts> values{};
  std::size_t count = 0;
  T::facts(a, [&](std::string_view, const auto& value) { values.at(count++) = &value; });
  // The facts of a kind are always the same members in the same order.
  bool out = false;
  count = 0;
  T::facts(b, [&](std::string_view, const auto& value) {
    using type = std::remove_cvref_t<decltype(value)>;
    if (!out) out = !(*static_cast<const type*>(values.at(count)) == value);
    ++count;
  });
  return out;
}

bool has_unequal_facts(const object& a, const object& b) {
  return std::visit(
      [&b](const auto& one) { return has_unequal_facts(one, std::get<std::decay_t<decltype(one)>>(b)); }, a);
}

/// The facts of an object of that kind that says nothing, for leaving defaults out.
const std::vector<fact>& default_facts(const object& like) {
  static const auto known = [] {
    std::vector<std::vector<fact>> out;
    [&out]<std::size_t... I>(std::index_sequence<I...>) {
      (out.push_back(facts_of(object(std::variant_alternative_t<I, object>{}))), ...);
    }
    (std::make_index_sequence<std::variant_size_v<object>>{});
    return out;
  }();
  return known[like.index()];
}

constexpr std::string_view owner_fact = "owner";
constexpr std::string_view hidden_fact = "connection"; ///< of subscriptions; only superusers may see it
constexpr std::string_view rows_fact = "populated";    ///< of materialized views

bool counts(view_rows rows, const std::string& is_to_be_populated) {
  return rows == view_rows::exact || (rows == view_rows::wanted && is_to_be_populated == "true");
}

/// `to` without what it grants to the role that owns `from` and is to keep it; nothing where it grants no
/// such thing.
std::optional<object> without_own_grants(const object& from, const object& to,
                                         const std::string& acting_role) {
  std::optional<object> out;
  std::visit(
      [&](const auto& one) {
        if constexpr (requires {
                        one.owner;
                        one.grants;
                      }) {
          using type = std::decay_t<decltype(one)>;
          const auto& owned_by = std::get<type>(from).owner.value_or(acting_role);
          const auto own = [&](const grant& given) { return !given.revoked && given.to == owned_by; };
          if (one.owner.value_or(owned_by) != owned_by || owned_by.empty()) return;
          if (std::none_of(one.grants.begin(), one.grants.end(), own)) return;
          out = to;
          std::erase_if(std::get<type>(*out).grants, own);
        }
      },
      to);
  return out;
}

/// Children with their parent's name and column number order, found by range: `objects` is sorted by kind,
/// schema, parent, name.
template <class T>
std::vector<const T*> children(const database& in, kind type, const std::string& schema,
                               const std::string& parent) {
  std::vector<const T*> out;
  for (auto at = in.objects.lower_bound(object_id{type, schema, parent, {}});
       at != in.objects.end() && at->first.type == type && at->first.schema == schema &&
       at->first.parent == parent;
       ++at) {
    out.push_back(&std::get<T>(at->second));
  }
  return out;
}

/// The order in which the options of an index were set means nothing.
std::string comparable(const object& of, const fact& one) {
  return one.name == "definition" && std::holds_alternative<index>(of) ? with_sorted_options(one.text)
                                                                       : one.text;
}

} // namespace

std::vector<const column*> columns_of(const database& in, const std::string& schema,
                                      const std::string& table) {
  auto out = children<column>(in, kind::column, schema, table);
  std::sort(out.begin(), out.end(),
            [](const column* a, const column* b) { return a->position < b->position; });
  return out;
}

std::vector<const policy*> policies_of(const database& in, const std::string& schema,
                                       const std::string& table) {
  return children<policy>(in, kind::policy, schema, table);
}

std::vector<const constraint*> constraints_of(const database& in, const std::string& schema,
                                              const std::string& parent) {
  return children<constraint>(in, kind::constraint, schema, parent);
}

std::vector<const index*> indexes_of(const database& in, const std::string& schema,
                                     const std::string& table) {
  std::vector<const index*> out;
  for (const auto* one : children<index>(in, kind::index, schema, {})) {
    if (one->table == table) out.push_back(one);
  }
  return out;
}

std::vector<difference> differences(const object& from, const object& to, const std::string& acting_role,
                                    view_rows rows) {
  if (!has_unequal_facts(from, to)) return {};
  const auto before = facts_of(from);
  const auto counted = without_own_grants(from, to, acting_role);
  const auto after = facts_of(counted ? *counted : to);
  std::vector<difference> out;
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    if (before[i] == after[i]) continue;
    if (before[i].name == hidden_fact && !(before[i].present && after[i].present)) continue;
    if (before[i].name == rows_fact && !counts(rows, after[i].text)) continue;
    if (comparable(from, before[i]) == comparable(to, after[i]) && before[i].present == after[i].present)
      continue;
    if (before[i].name == owner_fact) {
      const auto& owned_by = before[i].present ? before[i].text : acting_role;
      if (!after[i].present || owned_by == after[i].text) continue;
    }
    out.push_back({std::string(before[i].name), before[i].text, after[i].text});
  }
  return out;
}

bool equal(const database& a, const database& b) {
  return a.objects.size() == b.objects.size() &&
         std::equal(a.objects.begin(), a.objects.end(), b.objects.begin(),
                    [&b](const auto& one, const auto& other) {
                      return one.first == other.first &&
                             differences(one.second, other.second, {}, b.rows_of_views).empty();
                    });
}

std::string fingerprint(const database& of) {
  std::string canonical;
  for (const auto& [id, any] : of.objects) {
    canonical += to_string(id);
    const auto& defaults = default_facts(any);
    const auto facts = facts_of(any);
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i] == defaults[i] || facts[i].name == owner_fact || facts[i].name == hidden_fact ||
          facts[i].name == rows_fact)
        continue;
      canonical += '\x1f';
      canonical += facts[i].name;
      canonical += '=';
      canonical += comparable(any, facts[i]);
    }
    canonical += '\x1e';
  }
  return text::sha256(canonical);
}

} // namespace dbworkflow::model
