// The names of the lists of objects in a model's JSON text, by kind.
#pragma once

#include "model/object_id.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace dbworkflow::model {

/// The top-level lists of a document; children and indexes stand inside their parent where it is in the
/// model.
inline constexpr auto lists = std::to_array<std::pair<kind, std::string_view>>({
    {kind::schema, "schemas"},
    {kind::extension, "extensions"},
    {kind::collation, "collations"},
    {kind::enum_type, "enums"},
    {kind::domain, "domains"},
    {kind::composite_type, "composite_types"},
    {kind::range_type, "range_types"},
    {kind::text_search_parser, "text_search_parsers"},
    {kind::text_search_template, "text_search_templates"},
    {kind::text_search_dictionary, "text_search_dictionaries"},
    {kind::text_search_configuration, "text_search_configurations"},
    {kind::operator_symbol, "operators"},
    {kind::operator_family, "operator_families"},
    {kind::operator_class, "operator_classes"},
    {kind::cast, "casts"},
    {kind::conversion, "conversions"},
    {kind::language, "languages"},
    {kind::access_method, "access_methods"},
    {kind::sequence, "sequences"},
    {kind::table, "tables"},
    {kind::column, "columns"},
    {kind::constraint, "constraints"},
    {kind::index, "indexes"},
    {kind::function, "functions"},
    {kind::procedure, "procedures"},
    {kind::aggregate, "aggregates"},
    {kind::view, "views"},
    {kind::materialized_view, "materialized_views"},
    {kind::policy, "policies"},
    {kind::default_privileges, "default_privileges"},
    {kind::foreign_data_wrapper, "foreign_data_wrappers"},
    {kind::foreign_server, "foreign_servers"},
    {kind::user_mapping, "user_mappings"},
    {kind::publication, "publications"},
    {kind::published_table, "published_by"},
    {kind::subscription, "subscriptions"},
    {kind::trigger, "triggers"},
    {kind::rule, "rules"},
    {kind::event_trigger, "event_triggers"},
    {kind::statistics, "statistics"},
});

} // namespace dbworkflow::model
