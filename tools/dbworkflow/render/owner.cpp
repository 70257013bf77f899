// Owners and privileges of objects of any kind.
#include "render/grant.hpp"
#include "text/identifier.hpp"

#include <type_traits>

namespace dbworkflow::render {

using model::kind;
using text::quote_identifier;

namespace {

template <class T>
concept owned = requires(const T& one) {
  one.owner;
};
template <class T>
concept granted = requires(const T& one) {
  one.grants;
  one.id();
}
&&!std::is_same_v<T, model::default_privileges>;

void append(statements_list& to, statements_list more) {
  for (auto& one : more) to.push_back(std::move(one));
}

/// A routine is called with the types of its arguments.
std::string name_of(const model::object_id& id) {
  if (model::is_routine(id.type)) return model::qualified_name(id);
  return id.schema.empty() ? quote_identifier(id.name) : text::qualified(id.schema, id.name);
}

/// `view public.orders`, as ALTER … OWNER wants it.
std::string named_for_owner(const model::object_id& id) {
  if (id.type == kind::enum_type || id.type == kind::composite_type || id.type == kind::range_type)
    return "type " + name_of(id);
  if (id.type == kind::foreign_server) return "server " + name_of(id);
  return std::string(model::word(id.type)) + " " + name_of(id);
}

/// `table public.orders`, as GRANT wants it.
std::string named_for_grant(const model::object_id& id) {
  if (id.type == kind::view || id.type == kind::materialized_view) return "table " + name_of(id);
  if (id.type == kind::aggregate) return "function " + name_of(id);
  return (id.type == kind::foreign_server ? "foreign " : "") + named_for_owner(id);
}

grant_place column_place(const std::string& on, const std::string& column) {
  return {on, "(" + quote_identifier(column) + ")", "current_user", {}};
}

template <class T> grant_place place_of(const T& one) {
  if constexpr (std::is_same_v<T, model::column>) {
    return column_place("table " + text::qualified(one.schema, one.table), one.name);
  } else {
    grant_place out{named_for_grant(one.id()), {}, "current_user", {}};
    if constexpr (owned<T>) {
      if (one.owner) out.owner = quote_identifier(*one.owner);
    }
    return out;
  }
}

/// What `from` is to become `to` by.
struct rights_change {
  bool owner = false;
  bool grants = false;
  bool identity_grants = false;
  bool columns = false;
  const model::grants_list* had = nullptr; ///< as it was, or as it is made with
  const model::grants_list* identity_had = nullptr;
};

/// Of the columns that are parts of their object.
template <class T> void add_column_grants(statements_list& out, const T& from, const T& to, bool all_anew) {
  for (const auto& column : to.columns) {
    model::grants_list had;
    for (const auto& before : from.columns) {
      if (before.name == column.name && !all_anew) had = before.grants;
    }
    auto between = grants_between(column_place(named_for_grant(to.id()), column.name), had, column.grants);
    append(out, std::move(between.revokes));
    append(out, std::move(between.grants));
  }
}

template <class T> statements_list rights_of(const T& from, const T& to, const rights_change& what) {
  statements_list out;
  grant_statements own;
  if constexpr (granted<T>) {
    if (what.grants) own = grants_between(place_of(to), *what.had, to.grants);
  }
  // Revoking from a table revokes from its columns.
  const bool revokes = !own.revokes.empty();
  append(out, std::move(own.revokes));
  if constexpr (owned<T>) {
    if (what.owner && to.owner && from.owner != to.owner)
      out.push_back("alter " + named_for_owner(to.id()) + " owner to " + quote_identifier(*to.owner));
  }
  append(out, std::move(own.grants));
  if constexpr (requires { to.columns.front().grants; }) {
    if (what.columns || revokes) add_column_grants(out, from, to, revokes);
  }
  if constexpr (requires { to.identity_grants; }) {
    if (what.identity_grants && to.identity_sequence) {
      auto between = grants_between({"sequence " + *to.identity_sequence, {}, "current_user", {}},
                                    *what.identity_had, to.identity_grants);
      append(out, std::move(between.revokes));
      append(out, std::move(between.grants));
    }
  }
  return out;
}

template <class T>
statements_list rights_of_new(const T& made, const model::grants_list& born, const plan::step& step) {
  return rights_of(T{}, made, {true, true, true, true, &born, &step.born_sequence});
}

statements_list rights_of_altered(const plan::step& step) {
  const fact_names facts(step.facts.begin(), step.facts.end());
  return std::visit(
      [&](const auto& to) {
        using type = std::decay_t<decltype(to)>;
        const type nothing{};
        const auto& from = step.from == nullptr ? nothing : std::get<type>(*step.from);
        rights_change what{facts.contains("owner"),
                           facts.contains("grants"),
                           facts.contains("identity_grants"),
                           facts.contains("columns"),
                           nullptr,
                           nullptr};
        if constexpr (granted<type>) what.had = &from.grants;
        if constexpr (requires { from.identity_grants; }) {
          what.identity_had = from.identity.empty() ? &step.born_sequence : &from.identity_grants;
          what.identity_grants = what.identity_grants || (from.identity.empty() && !to.identity.empty() &&
                                                          facts.contains("identity"));
        }
        return rights_of(from, to, what);
      },
      *step.to);
}

} // namespace

statements_list rights(const plan::step& step) {
  statements_list out;
  if (!step.swapped.empty()) {
    for (const auto& type : step.swapped) {
      const bool is_new = !type.in_place && model::id_of(*type.to).type != kind::column;
      if (is_new)
        append(out,
               std::visit([&](const auto& made) { return rights_of_new(made, type.born, step); }, *type.to));
    }
    return out;
  }
  if (step.what == plan::action::alter) return rights_of_altered(step);
  out = std::visit([&](const auto& made) { return rights_of_new(made, step.born, step); }, *step.to);
  for (const auto* part : step.parts) {
    append(out, std::visit([&](const auto& made) { return rights_of_new(made, {}, step); }, *part));
  }
  return out;
}

} // namespace dbworkflow::render
