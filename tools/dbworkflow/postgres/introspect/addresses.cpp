#include "postgres/introspect/addresses.hpp"

#include <algorithm>

namespace dbworkflow::postgres::introspection {
namespace {

/// Chains are short: a default, its column; the array of a row type, the row type, its table.
constexpr int longest_chain = 4;

bool is_child_of(const model::object_id& child, const model::object_id& parent) {
  return model::is_child(child.type) && child.schema == parent.schema && child.parent == parent.name &&
         (parent.type == model::kind::table || parent.type == model::kind::domain ||
          parent.type == model::kind::view);
}

/// True where the parent of `from` needs `to` as well. (The sequence of an identity column lives in its
/// table's schema.)
bool is_needed_by_parent(const model::object_id& from, const model::object_id& to) {
  return model::is_child(from.type) && to.type == model::kind::schema && to.name == from.schema;
}

} // namespace

catalog catalog_of(model::kind type) {
  switch (type) {
  case model::kind::schema:
    return catalog::schema;
  case model::kind::extension:
    return catalog::extension;
  case model::kind::collation:
    return catalog::collation;
  case model::kind::enum_type:
  case model::kind::domain:
  case model::kind::range_type:
    return catalog::type;
  case model::kind::constraint:
    return catalog::constraint;
  case model::kind::policy:
    return catalog::policy;
  case model::kind::default_privileges:
    return catalog::default_acl;
  case model::kind::foreign_data_wrapper:
    return catalog::wrapper;
  case model::kind::foreign_server:
    return catalog::server;
  case model::kind::user_mapping:
    return catalog::mapping;
  case model::kind::publication:
    return catalog::publication;
  case model::kind::published_table:
    return catalog::published;
  case model::kind::subscription:
    return catalog::subscription;
  case model::kind::function:
  case model::kind::procedure:
  case model::kind::aggregate:
    return catalog::routine;
  case model::kind::trigger:
    return catalog::trigger;
  case model::kind::rule:
    return catalog::rule;
  case model::kind::event_trigger:
    return catalog::event_trigger;
  case model::kind::statistics:
    return catalog::statistics;
  case model::kind::text_search_parser:
    return catalog::text_search_parser;
  case model::kind::text_search_template:
    return catalog::text_search_template;
  case model::kind::text_search_dictionary:
    return catalog::text_search_dictionary;
  case model::kind::text_search_configuration:
    return catalog::text_search_configuration;
  case model::kind::operator_symbol:
    return catalog::operator_symbol;
  case model::kind::operator_family:
    return catalog::operator_family;
  case model::kind::operator_class:
    return catalog::operator_class;
  case model::kind::cast:
    return catalog::cast;
  case model::kind::conversion:
    return catalog::conversion;
  case model::kind::language:
    return catalog::language;
  case model::kind::access_method:
    return catalog::access_method;
  case model::kind::sequence:
  case model::kind::table:
  case model::kind::column:
  case model::kind::index:
  case model::kind::view:
  case model::kind::composite_type:
  case model::kind::materialized_view:
    return catalog::relation;
  }
  return catalog::relation;
}

std::size_t addresses::hash::operator()(const address& of) const {
  const auto row = (std::uint64_t{static_cast<std::uint32_t>(of.in)} << 32) | of.oid;
  return std::hash<std::uint64_t>()(row * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(of.column));
}

void addresses::add(const address& where, const model::object_id& id) { m_objects.emplace(where, id); }

void addresses::add_part(const address& part, const address& whole) { m_wholes.emplace(part, whole); }

const model::object_id* addresses::find(const address& where) const {
  auto at = where;
  for (int step = 0; step < longest_chain; ++step) {
    if (const auto found = m_objects.find(at); found != m_objects.end()) return &found->second;
    if (const auto found = m_wholes.find(at); found != m_wholes.end()) {
      at = found->second;
    } else if (at.column != 0) {
      at.column = 0; // a column of a view: the view
    } else {
      return nullptr;
    }
  }
  return nullptr;
}

const model::object_id* addresses::find_exactly(const address& where) const {
  const auto found = m_objects.find(where);
  return found == m_objects.end() ? nullptr : &found->second;
}

void needs_collector::add(const address& dependent, const address& needed) {
  const auto* from = m_known.find(dependent);
  const auto* to = from == nullptr ? nullptr : m_known.find(needed);
  if (to == nullptr || from == to || is_child_of(*from, *to) || is_child_of(*to, *from) ||
      is_needed_by_parent(*from, *to))
    return;
  m_edges.emplace_back(from, to);
}

std::map<model::object_id, std::set<model::object_id>> needs_collector::result() const {
  auto edges = m_edges;
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  std::map<model::object_id, std::set<model::object_id>> out;
  const model::object_id* last = nullptr;
  std::set<model::object_id>* list = nullptr;
  for (const auto& [from, to] : edges) {
    if (from != last) list = &out[*from];
    last = from;
    list->insert(*to);
  }
  return out;
}

} // namespace dbworkflow::postgres::introspection
