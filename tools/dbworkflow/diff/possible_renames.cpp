#include "diff/possible_renames.hpp"

#include "text/spelling.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace dbworkflow::diff {
namespace {

using model::kind;
using words = std::set<std::string>;

/// How much of the likeness of two things is that of their names.
constexpr double weight_of_name = 0.4;
constexpr double alike = 0.5;

double likeness(const std::string& a, const std::string& b) {
  const auto longest = std::max(a.size(), b.size());
  if (longest == 0) return 1;
  if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) return 0.75;
  return 1.0 - static_cast<double>(text::edit_distance(a, b)) / static_cast<double>(longest);
}

/// The share of words that both have.
double overlap(const words& a, const words& b) {
  if (a.empty() && b.empty()) return 0;
  const auto common = std::count_if(a.begin(), a.end(), [&](const auto& one) { return b.contains(one); });
  return static_cast<double>(common) /
         static_cast<double>(a.size() + b.size() - static_cast<std::size_t>(common));
}

words members_with_types(const model::database& in, const model::object_id& id) {
  words out;
  if (id.type == kind::table) {
    for (const auto* one : model::columns_of(in, id.schema, id.name))
      out.insert(one->name + " " + one->data_type);
  } else if (const auto* type = in.find<model::composite_type>(id)) {
    for (const auto& one : type->attributes) out.insert(one.name + " " + one.data_type);
  } else if (const auto* choice = in.find<model::enum_type>(id)) {
    out.insert(choice->values.begin(), choice->values.end());
  } else if (id.type == kind::schema) {
    for (const auto& [inner, any] : in.objects) {
      if (inner.schema == id.name && inner.parent.empty())
        out.insert(std::string(model::word(inner.type)) + " " + inner.name);
    }
  }
  return out;
}

class candidate_search {
public:
  candidate_search(const model::database& from, const model::database& to)
      : m_from(from)
      , m_to(to) {}

  std::vector<possible_rename> run() {
    std::vector<named> gone;
    std::vector<named> come;
    collect(m_from, m_to, gone);
    collect(m_to, m_from, come);
    std::vector<possible_rename> out;
    for (const auto& after : come) {
      std::vector<possible_rename> found;
      for (const auto& before : gone) {
        if (const auto similar = similarity(before, after)) found.push_back({{before, after}, *similar});
      }
      std::stable_sort(found.begin(), found.end(),
                       [](const auto& a, const auto& b) { return a.similarity > b.similarity; });
      out.insert(out.end(), found.begin(), found.end());
    }
    return out;
  }

private:
  /// What is in one state alone, where what it is in is in both.
  static void collect(const model::database& in, const model::database& other, std::vector<named>& into) {
    for (const auto& [id, any] : in.objects) {
      if (!other.objects.contains(id)) {
        const bool asked = id.type == kind::schema || id.type == kind::table || id.type == kind::column ||
                           id.type == kind::sequence || id.type == kind::enum_type ||
                           id.type == kind::domain || id.type == kind::composite_type ||
                           id.type == kind::range_type;
        if (asked && stands_alone(in, other, id, any)) into.push_back({id});
        continue;
      }
      if (id.type != kind::enum_type && id.type != kind::composite_type) continue;
      for (const auto& member : members_of(any)) {
        if (!contains(other, {id, member})) into.push_back({id, member});
      }
    }
  }

  static bool stands_alone(const model::database& in, const model::database& other,
                           const model::object_id& id, const model::object& any) {
    if (!id.schema.empty()) {
      const model::object_id schema{kind::schema, {}, {}, id.schema};
      if (in.objects.contains(schema) && !other.objects.contains(schema)) return false;
    }
    if (const auto* column = std::get_if<model::column>(&any))
      return !column->inherited && other.objects.contains({kind::table, id.schema, {}, id.parent});
    const auto* sequence = std::get_if<model::sequence>(&any);
    return sequence == nullptr || !sequence->owned_by;
  }

  [[nodiscard]] std::optional<double> similarity(const named& a, const named& b) const {
    if (a.id.type != b.id.type || a.member.empty() != b.member.empty()) return std::nullopt;
    const auto names = likeness(own_name(a), own_name(b));
    std::optional<double> facts;
    if (!a.member.empty()) {
      if (a.id == b.id) facts = likeness_of_members(a, b, names);
    } else if (a.id.type == kind::column) {
      if (a.id.schema == b.id.schema && a.id.parent == b.id.parent)
        facts = likeness_of_columns(a.id, b.id, names);
    } else if (a.id.schema == b.id.schema || a.id.name == b.id.name) {
      facts = likeness_of_objects(a.id, b.id, names);
    }
    if (!facts) return std::nullopt;
    return weight_of_name * names + (1 - weight_of_name) * *facts;
  }

  [[nodiscard]] std::optional<double> likeness_of_columns(const model::object_id& a,
                                                          const model::object_id& b, double names) const {
    const auto& before = *m_from.find<model::column>(a);
    const auto& after = *m_to.find<model::column>(b);
    if (before.generated || after.generated) return std::nullopt;
    const bool same_type = before.data_type == after.data_type;
    if (!same_type && names < alike) return std::nullopt;
    double out = same_type ? 0.7 : 0;
    if (before.not_null == after.not_null) out += 0.1;
    if (before.default_value == after.default_value && before.identity == after.identity) out += 0.1;
    return before.position == after.position ? out + 0.1 : out;
  }

  [[nodiscard]] std::optional<double> likeness_of_members(const named& a, const named& b,
                                                          double names) const {
    const auto before = members_of(m_from.objects.at(a.id));
    const auto after = members_of(m_to.objects.at(b.id));
    const auto was = std::find(before.begin(), before.end(), a.member) - before.begin();
    const auto is = std::find(after.begin(), after.end(), b.member) - after.begin();
    const bool same_place = was == is;
    if (const auto* type = m_from.find<model::composite_type>(a.id)) {
      const auto& other = *m_to.find<model::composite_type>(b.id);
      if (type->attributes[static_cast<std::size_t>(was)].data_type !=
          other.attributes[static_cast<std::size_t>(is)].data_type) {
        return std::nullopt;
      }
    } else if (!same_place && names < alike) {
      return std::nullopt;
    }
    return same_place ? 1 : 0.5;
  }

  [[nodiscard]] std::optional<double> likeness_of_objects(const model::object_id& a,
                                                          const model::object_id& b, double names) const {
    if (a.type == kind::domain) {
      const bool same = m_from.find<model::domain>(a)->base_type == m_to.find<model::domain>(b)->base_type;
      return same ? std::optional(1.0) : std::nullopt;
    }
    if (a.type == kind::range_type) {
      const bool same =
          m_from.find<model::range_type>(a)->subtype == m_to.find<model::range_type>(b)->subtype;
      return same ? std::optional(1.0) : std::nullopt;
    }
    if (a.type == kind::sequence) {
      const bool same = m_from.find<model::sequence>(a)->options == m_to.find<model::sequence>(b)->options;
      return same || names >= alike ? std::optional(same ? 1.0 : alike) : std::nullopt;
    }
    if (a.type == kind::table && !of_one_sort(*m_from.find<model::table>(a), *m_to.find<model::table>(b)))
      return std::nullopt;
    const auto common = overlap(members_with_types(m_from, a), members_with_types(m_to, b));
    constexpr double some = 0.2;
    return common >= alike || (names >= alike && common >= some) ? std::optional(common) : std::nullopt;
  }

  /// Neither a foreign table nor a partition becomes another sort of table.
  static bool of_one_sort(const model::table& a, const model::table& b) {
    return a.foreign_server.has_value() == b.foreign_server.has_value() &&
           a.partition_key.has_value() == b.partition_key.has_value() && a.partition_of == b.partition_of;
  }

  const model::database& m_from;
  const model::database& m_to;
};

} // namespace

std::vector<possible_rename> possible_renames(const model::database& from, const model::database& to) {
  return candidate_search(from, to).run();
}

} // namespace dbworkflow::diff
