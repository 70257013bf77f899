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
bool can_alter(const model::collation& from, const model::collation& to, const fact_names& changed);
bool can_alter(const model::enum_type& from, const model::enum_type& to, const fact_names& changed);
bool can_alter(const model::domain& from, const model::domain& to, const fact_names& changed);
bool can_alter(const model::composite_type& from, const model::composite_type& to, const fact_names& changed);
bool can_alter(const model::range_type& from, const model::range_type& to, const fact_names& changed);
bool can_alter(const model::text_search_parser& from, const model::text_search_parser& to,
               const fact_names& changed);
bool can_alter(const model::text_search_template& from, const model::text_search_template& to,
               const fact_names& changed);
bool can_alter(const model::text_search_dictionary& from, const model::text_search_dictionary& to,
               const fact_names& changed);
bool can_alter(const model::text_search_configuration& from, const model::text_search_configuration& to,
               const fact_names& changed);
bool can_alter(const model::operator_symbol& from, const model::operator_symbol& to,
               const fact_names& changed);
bool can_alter(const model::operator_family& from, const model::operator_family& to,
               const fact_names& changed);
bool can_alter(const model::operator_class& from, const model::operator_class& to, const fact_names& changed);
bool can_alter(const model::cast& from, const model::cast& to, const fact_names& changed);
bool can_alter(const model::conversion& from, const model::conversion& to, const fact_names& changed);
bool can_alter(const model::language& from, const model::language& to, const fact_names& changed);
bool can_alter(const model::access_method& from, const model::access_method& to, const fact_names& changed);
bool can_alter(const model::sequence& from, const model::sequence& to, const fact_names& changed);
bool can_alter(const model::table& from, const model::table& to, const fact_names& changed);
bool can_alter(const model::column& from, const model::column& to, const fact_names& changed);
bool can_alter(const model::constraint& from, const model::constraint& to, const fact_names& changed);
bool can_alter(const model::index& from, const model::index& to, const fact_names& changed);
bool can_alter(const model::function& from, const model::function& to, const fact_names& changed);
bool can_alter(const model::procedure& from, const model::procedure& to, const fact_names& changed);
bool can_alter(const model::aggregate& from, const model::aggregate& to, const fact_names& changed);
bool can_alter(const model::view& from, const model::view& to, const fact_names& changed);
bool can_alter(const model::materialized_view& from, const model::materialized_view& to,
               const fact_names& changed);
bool can_alter(const model::policy& from, const model::policy& to, const fact_names& changed);
bool can_alter(const model::default_privileges& from, const model::default_privileges& to,
               const fact_names& changed);
bool can_alter(const model::foreign_data_wrapper& from, const model::foreign_data_wrapper& to,
               const fact_names& changed);
bool can_alter(const model::foreign_server& from, const model::foreign_server& to, const fact_names& changed);
bool can_alter(const model::user_mapping& from, const model::user_mapping& to, const fact_names& changed);
bool can_alter(const model::publication& from, const model::publication& to, const fact_names& changed);
bool can_alter(const model::published_table& from, const model::published_table& to,
               const fact_names& changed);
bool can_alter(const model::subscription& from, const model::subscription& to, const fact_names& changed);
bool can_alter(const model::trigger& from, const model::trigger& to, const fact_names& changed);
bool can_alter(const model::rule& from, const model::rule& to, const fact_names& changed);
bool can_alter(const model::event_trigger& from, const model::event_trigger& to, const fact_names& changed);
bool can_alter(const model::statistics& from, const model::statistics& to, const fact_names& changed);

} // namespace dbworkflow::diff
