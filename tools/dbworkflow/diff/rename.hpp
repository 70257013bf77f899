// What a thing is called before and after.
#pragma once

#include "model/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::diff {

/// A thing that has a name: an object, or a part of one that is no object by itself.
struct named {
  model::object_id id;
  /// Value of an enum, attribute of a composite type, column of a view or materialized view; else empty.
  std::string member{};

  auto operator<=>(const named&) const = default;
};

struct rename {
  named from;
  named to;
  bool of_domain = false; ///< a constraint of a domain

  bool operator==(const rename&) const = default;
};

/// `column public.orders.note`, `value public.mood.fine`, `attribute public.point.x`.
std::string to_string(const named& one);
/// As above without the kind; quoted where SQL needs it.
std::string qualified_name(const named& one);
/// The kind: `column`, `value`, `attribute`, …
std::string_view word(const named& one);
/// The name without schema and parent, not quoted.
const std::string& own_name(const named& one);

/// The parts of that object that have names of their own, in their order; empty for kinds that have none.
std::vector<std::string> members_of(const model::object& any);

bool contains(const model::database& in, const named& one);

/// True for objects of which PostgreSQL can change the name.
bool can_be_renamed(model::kind type);
/// True for objects that PostgreSQL can move to another schema.
bool can_be_moved(model::kind type);

/// The table, view, domain or type that a thing is part of; nothing where it stands by itself.
std::optional<model::object_id> whole_of(const model::database& in, const named& one);

} // namespace dbworkflow::diff
