// For each kind of object: the SQL that makes it, drops it and alters it. One file a kind.
#pragma once

#include "plan/plan.hpp"

#include <set>
#include <string>
#include <vector>

namespace dbworkflow::render {

using statements_list = std::vector<std::string>;
using fact_names = std::set<std::string, std::less<>>;

statements_list create(const model::schema& one, const plan::step& step);
statements_list create(const model::extension& one, const plan::step& step);
statements_list create(const model::collation& one, const plan::step& step);
statements_list create(const model::enum_type& one, const plan::step& step);
statements_list create(const model::domain& one, const plan::step& step);
statements_list create(const model::composite_type& one, const plan::step& step);
statements_list create(const model::range_type& one, const plan::step& step);
statements_list create(const model::text_search_parser& one, const plan::step& step);
statements_list create(const model::text_search_template& one, const plan::step& step);
statements_list create(const model::text_search_dictionary& one, const plan::step& step);
statements_list create(const model::text_search_configuration& one, const plan::step& step);
statements_list create(const model::operator_symbol& one, const plan::step& step);
statements_list create(const model::operator_family& one, const plan::step& step);
statements_list create(const model::operator_class& one, const plan::step& step);
statements_list create(const model::cast& one, const plan::step& step);
statements_list create(const model::conversion& one, const plan::step& step);
statements_list create(const model::language& one, const plan::step& step);
statements_list create(const model::access_method& one, const plan::step& step);
statements_list create(const model::sequence& one, const plan::step& step);
statements_list create(const model::table& one, const plan::step& step);
statements_list create(const model::column& one, const plan::step& step);
statements_list create(const model::constraint& one, const plan::step& step);
statements_list create(const model::index& one, const plan::step& step);
statements_list create(const model::view& one, const plan::step& step);
statements_list create(const model::materialized_view& one, const plan::step& step);
statements_list create(const model::policy& one, const plan::step& step);
statements_list create(const model::default_privileges& one, const plan::step& step);
statements_list create(const model::foreign_data_wrapper& one, const plan::step& step);
statements_list create(const model::foreign_server& one, const plan::step& step);
statements_list create(const model::user_mapping& one, const plan::step& step);
statements_list create(const model::publication& one, const plan::step& step);
statements_list create(const model::published_table& one, const plan::step& step);
statements_list create(const model::subscription& one, const plan::step& step);
statements_list create(const model::function& one, const plan::step& step);
statements_list create(const model::procedure& one, const plan::step& step);
statements_list create(const model::aggregate& one, const plan::step& step);
statements_list create(const model::trigger& one, const plan::step& step);
statements_list create(const model::rule& one, const plan::step& step);
statements_list create(const model::event_trigger& one, const plan::step& step);
statements_list create(const model::statistics& one, const plan::step& step);

statements_list drop(const model::schema& one);
statements_list drop(const model::extension& one);
statements_list drop(const model::collation& one);
statements_list drop(const model::enum_type& one);
statements_list drop(const model::domain& one);
statements_list drop(const model::composite_type& one);
statements_list drop(const model::range_type& one);
statements_list drop(const model::text_search_parser& one);
statements_list drop(const model::text_search_template& one);
statements_list drop(const model::text_search_dictionary& one);
statements_list drop(const model::text_search_configuration& one);
statements_list drop(const model::operator_symbol& one);
statements_list drop(const model::operator_family& one);
statements_list drop(const model::operator_class& one);
statements_list drop(const model::cast& one);
statements_list drop(const model::conversion& one);
statements_list drop(const model::language& one);
statements_list drop(const model::access_method& one);
statements_list drop(const model::sequence& one);
statements_list drop(const model::table& one);
statements_list drop(const model::column& one);
/// The tables that inherit the column keep it.
statements_list drop_here_only(const model::column& one);
statements_list drop_here_only(const model::published_table& one);
statements_list drop(const model::constraint& one);
statements_list drop(const model::index& one);
statements_list drop(const model::view& one);
statements_list drop(const model::materialized_view& one);
statements_list drop(const model::policy& one);
statements_list drop(const model::default_privileges& one);
statements_list drop(const model::foreign_data_wrapper& one);
statements_list drop(const model::foreign_server& one);
statements_list drop(const model::user_mapping& one);
statements_list drop(const model::publication& one);
statements_list drop(const model::published_table& one);
statements_list drop(const model::subscription& one);
statements_list drop(const model::function& one);
statements_list drop(const model::procedure& one);
statements_list drop(const model::aggregate& one);
statements_list drop(const model::trigger& one);
statements_list drop(const model::rule& one);
statements_list drop(const model::event_trigger& one);
statements_list drop(const model::statistics& one);

/// `facts` names what is to be altered.
statements_list alter(const model::schema& from, const model::schema& to, const fact_names& facts);
statements_list alter(const model::extension& from, const model::extension& to, const fact_names& facts);
statements_list alter(const model::collation& from, const model::collation& to, const fact_names& facts);
statements_list alter(const model::enum_type& from, const model::enum_type& to, const fact_names& facts);
statements_list alter(const model::domain& from, const model::domain& to, const fact_names& facts);
statements_list alter(const model::composite_type& from, const model::composite_type& to,
                      const fact_names& facts);
statements_list alter(const model::range_type& from, const model::range_type& to, const fact_names& facts);
statements_list alter(const model::text_search_parser& from, const model::text_search_parser& to,
                      const fact_names& facts);
statements_list alter(const model::text_search_template& from, const model::text_search_template& to,
                      const fact_names& facts);
statements_list alter(const model::text_search_dictionary& from, const model::text_search_dictionary& to,
                      const fact_names& facts);
statements_list alter(const model::text_search_configuration& from,
                      const model::text_search_configuration& to, const fact_names& facts);
statements_list alter(const model::operator_symbol& from, const model::operator_symbol& to,
                      const fact_names& facts);
statements_list alter(const model::operator_family& from, const model::operator_family& to,
                      const fact_names& facts);
statements_list alter(const model::operator_class& from, const model::operator_class& to,
                      const fact_names& facts);
statements_list alter(const model::cast& from, const model::cast& to, const fact_names& facts);
statements_list alter(const model::conversion& from, const model::conversion& to, const fact_names& facts);
statements_list alter(const model::language& from, const model::language& to, const fact_names& facts);
statements_list alter(const model::access_method& from, const model::access_method& to,
                      const fact_names& facts);
statements_list alter(const model::sequence& from, const model::sequence& to, const fact_names& facts);
statements_list alter(const model::table& from, const model::table& to, const fact_names& facts);
statements_list alter(const model::column& from, const model::column& to, const fact_names& facts);
statements_list alter(const model::constraint& from, const model::constraint& to, const fact_names& facts);
statements_list alter(const model::index& from, const model::index& to, const fact_names& facts);
statements_list alter(const model::view& from, const model::view& to, const fact_names& facts);
statements_list alter(const model::materialized_view& from, const model::materialized_view& to,
                      const fact_names& facts);
statements_list alter(const model::policy& from, const model::policy& to, const fact_names& facts);
statements_list alter(const model::default_privileges& from, const model::default_privileges& to,
                      const fact_names& facts);
statements_list alter(const model::foreign_data_wrapper& from, const model::foreign_data_wrapper& to,
                      const fact_names& facts);
statements_list alter(const model::foreign_server& from, const model::foreign_server& to,
                      const fact_names& facts);
statements_list alter(const model::user_mapping& from, const model::user_mapping& to,
                      const fact_names& facts);
statements_list alter(const model::publication& from, const model::publication& to, const fact_names& facts);
statements_list alter(const model::published_table& from, const model::published_table& to,
                      const fact_names& facts);
statements_list alter(const model::subscription& from, const model::subscription& to,
                      const fact_names& facts);
statements_list alter(const model::function& from, const model::function& to, const fact_names& facts);
statements_list alter(const model::procedure& from, const model::procedure& to, const fact_names& facts);
statements_list alter(const model::aggregate& from, const model::aggregate& to, const fact_names& facts);
statements_list alter(const model::trigger& from, const model::trigger& to, const fact_names& facts);
statements_list alter(const model::rule& from, const model::rule& to, const fact_names& facts);
statements_list alter(const model::event_trigger& from, const model::event_trigger& to,
                      const fact_names& facts);
statements_list alter(const model::statistics& from, const model::statistics& to, const fact_names& facts);

/// The same as `alter`; `conversion` is what the values become where the type changes, empty: they are cast.
statements_list alter_column(const model::column& from, const model::column& to, const fact_names& facts,
                             const std::string& conversion);

/// Types that cannot be altered: the new ones are made beside the old ones, and what is of them is converted.
statements_list swap_type(const plan::step& step);

/// `comment on WHAT is …`; `none` where there is no comment.
std::string comment_on(const std::string& what, const std::optional<std::string>& comment);

/// Adds `comment_on` where the object has a comment (create) or the fact `comment` is to be altered.
void add_comment(statements_list& to, const std::string& what, const std::optional<std::string>& comment);

/// The expression as clauses want it: in one pair of parentheses, which the printout may bring already.
std::string in_parentheses(const std::string& expression);

/// `name type collate … not null default …` as in CREATE TABLE and ADD COLUMN.
std::string column_definition(const model::column& one);
/// What of it stands behind the type: ` default … not null`.
std::string column_options(const model::column& one);
/// What cannot be said inside a column's definition: storage, statistics, comment, …
statements_list column_extras(const model::column& one);
/// `constraint name …` as in CREATE TABLE and ADD.
std::string constraint_definition(const model::constraint& one);
statements_list constraint_extras(const model::constraint& one);
/// What a type that can be stored out of line has by itself.
const char* usual_storage(std::string_view type);
/// The options of a sequence that differ from `like`: `increment by 2 cache 5`.
std::string sequence_clauses(const model::sequence_options& wanted, const model::sequence_options& like,
                             bool with_type);
/// The statements that give a sequence other options, also where it does not stand within its new bounds.
void alter_sequence_options(statements_list& out, const std::string& name,
                            const model::sequence_options& from, const model::sequence_options& to);
/// ` options (host 'far', …)` of foreign objects; empty where there are none.
std::string foreign_options(const std::vector<std::string>& options);
/// ` options (add …, set …, drop …)`; empty where nothing differs.
std::string foreign_option_changes(const std::vector<std::string>& before,
                                   const std::vector<std::string>& after);

/// `(fillfactor=70, …)`.
std::string option_list(const std::vector<std::string>& options);
/// `set (…)` / `reset (…)` that turn one list of options into another, each after `head`.
void add_option_changes(statements_list& to, const std::string& head, const std::vector<std::string>& before,
                        const std::vector<std::string>& after);

/// What comes after an index or constraint is there: its table space, comment, …
statements_list index_extras(const model::index& one);
/// One part of a change that is made online.
statements_list online_part(const plan::step& one);

} // namespace dbworkflow::render
