#include "postgres/introspect/rights.hpp"

#include <algorithm>
#include <tuple>

namespace dbworkflow::postgres::introspection {
namespace {

/// The list that a grant on `where` belongs to; none where the model has no place for it.
model::grants_list* grants_at(reading& in, const address& where, const std::string& column) {
  model::grants_list* out = nullptr;
  const auto* whole = in.known.find(where);
  if (whole == nullptr) return nullptr;
  const bool exact = in.known.find_exactly(where) != nullptr;
  std::visit(
      [&](auto& one) {
        if constexpr (requires { one.grants; }) {
          if (exact) out = &one.grants;
        }
        if constexpr (requires { one.columns.front().grants; }) {
          for (auto& part : one.columns) {
            if (!exact && part.name == column) out = &part.grants;
          }
        }
        if constexpr (requires { one.identity_grants; }) {
          if (!exact && where.column == 0) out = &one.identity_grants;
        }
      },
      in.out.objects.at(*whole));
  return out;
}

/// The list that a grant on a member of an extension belongs to; none where the model has no such extension.
model::grants_list* grants_on_member(reading& in, const std::string& extension, std::string member,
                                     std::optional<std::string> column) {
  const auto found = in.out.objects.find({model::kind::extension, {}, {}, extension});
  if (found == in.out.objects.end()) return nullptr;
  auto& all = std::get<model::extension>(found->second).grants_on_members;
  for (auto& one : all) {
    if (one.on == member && one.column == column) return &one.grants;
  }
  return &all.emplace_back(model::member_grants{std::move(member), std::move(column), {}}).grants;
}

void sort_members(model::database& in) {
  for (auto at = in.objects.lower_bound({model::kind::extension, {}, {}, {}});
       at != in.objects.end() && at->first.type == model::kind::extension; ++at) {
    auto& all = std::get<model::extension>(at->second).grants_on_members;
    std::sort(all.begin(), all.end(), [](const model::member_grants& a, const model::member_grants& b) {
      return std::tie(a.on, a.column) < std::tie(b.on, b.column);
    });
  }
}

} // namespace

void read_owners(const result& rows, reading& into) {
  const auto name = rows.column("owner");
  for (const auto& row : rows.rows) {
    if (!row[0]) { // who acts
      into.out.acting_role = row[name].value();
      continue;
    }
    const auto* id = into.known.find_exactly(address_at(row, 0));
    if (id == nullptr) continue;
    std::visit(
        [&](auto& one) {
          if constexpr (requires { one.owner; }) one.owner = row[name];
        },
        into.out.objects.at(*id));
  }
}

void read_grants(const result& rows, reading& into) {
  const auto facts = row_reader<model::grant>(rows);
  const auto name = rows.column("name");
  const auto column = rows.column("column_name");
  const auto extension = rows.column("extension");
  const auto member = rows.column("member");
  for (const auto& row : rows.rows) {
    const auto where = address_at(row, 0);
    if (auto* list = grants_at(into, where, row[column].value_or(std::string()))) {
      list->push_back(facts.read(row));
      continue;
    }
    auto* on_member =
        row[extension] ? grants_on_member(into, *row[extension], row[member].value(), row[column]) : nullptr;
    if (on_member != nullptr) {
      on_member->push_back(facts.read(row));
      continue;
    }
    const model::unmodelled_object told{"grant", row[name].value()};
    auto& all = into.out.unmodelled;
    if (std::find(all.begin(), all.end(), told) == all.end()) all.push_back(told);
  }
  sort_members(into.out);
  // What was granted and revoked again leaves a list behind that says nothing.
  std::erase_if(into.out.objects, [](const auto& one) {
    const auto* defaults = std::get_if<model::default_privileges>(&one.second);
    return defaults != nullptr && defaults->grants.empty();
  });
}

} // namespace dbworkflow::postgres::introspection
