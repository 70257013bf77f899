// For each kind of object: can PostgreSQL alter in place what differs?
//
// One overload a kind, in the file of that name. `changed` names the facts that differ; it is never empty.
#pragma once

#include "model/objects.hpp"

#include <set>
#include <string>

namespace dbworkflow::diff {

using fact_names = std::set<std::string, std::less<>>;

bool can_alter(const model::schema& from, const model::schema& to, const fact_names& changed);
bool can_alter(const model::extension& from, const model::extension& to, const fact_names& changed);
bool can_alter(const model::enum_type& from, const model::enum_type& to, const fact_names& changed);
bool can_alter(const model::domain& from, const model::domain& to, const fact_names& changed);
bool can_alter(const model::sequence& from, const model::sequence& to, const fact_names& changed);
bool can_alter(const model::table& from, const model::table& to, const fact_names& changed);
bool can_alter(const model::column& from, const model::column& to, const fact_names& changed);
bool can_alter(const model::constraint& from, const model::constraint& to, const fact_names& changed);
bool can_alter(const model::index& from, const model::index& to, const fact_names& changed);
bool can_alter(const model::function& from, const model::function& to, const fact_names& changed);
bool can_alter(const model::procedure& from, const model::procedure& to, const fact_names& changed);
bool can_alter(const model::aggregate& from, const model::aggregate& to, const fact_names& changed);
bool can_alter(const model::view& from, const model::view& to, const fact_names& changed);
bool can_alter(const model::trigger& from, const model::trigger& to, const fact_names& changed);
bool can_alter(const model::rule& from, const model::rule& to, const fact_names& changed);
bool can_alter(const model::event_trigger& from, const model::event_trigger& to, const fact_names& changed);

} // namespace dbworkflow::diff
