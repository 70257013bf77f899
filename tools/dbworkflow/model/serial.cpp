#include "model/serial.hpp"

#include "text/identifier.hpp"

namespace dbworkflow::model {
namespace {

/// Names longer than this are cut by PostgreSQL, in a way of its own.
constexpr std::size_t longest_name = 63;

const char* serial_for(const std::string& type) {
  return type == "smallint"  ? "smallserial"
         : type == "integer" ? "serial"
         : type == "bigint"  ? "bigserial"
                             : nullptr;
}

sequence_options options_of_serial(const std::string& type) {
  sequence_options out;
  out.data_type = type;
  out.maximum = type == "smallint" ? INT16_MAX : type == "integer" ? INT32_MAX : INT64_MAX;
  return out;
}

bool is_serial(const sequence& from, const column& owner, const table& home) {
  const auto name = home.name + "_" + owner.name + "_seq";
  const auto next = "nextval(" + text::quote_literal(text::qualified(from.schema, from.name)) + "::regclass)";
  return from.schema == home.schema && from.name == name && name.size() <= longest_name && !from.comment &&
         from.unlogged == home.unlogged && serial_for(owner.data_type) != nullptr && !owner.inherited &&
         owner.not_null && from.options == options_of_serial(owner.data_type) && owner.default_value == next;
}

} // namespace

database with_serials(const database& from) {
  std::map<object_id, std::size_t> users;
  for (const auto& [id, needs] : from.needs) {
    for (const auto& need : needs) {
      if (need.type == kind::sequence) ++users[need];
    }
  }
  auto out = from;
  for (const auto& [id, any] : from.objects) {
    const auto* one = std::get_if<sequence>(&any);
    if (one == nullptr || !one->owned_by || users[id] != 1) continue;
    const auto owner = parse_object_id("column " + *one->owned_by);
    const auto* filled = owner ? from.find<column>(*owner) : nullptr;
    const auto* home = owner ? from.find<table>({kind::table, owner->schema, {}, owner->parent}) : nullptr;
    if (filled == nullptr || home == nullptr || !is_serial(*one, *filled, *home)) continue;
    auto written = *filled;
    written.data_type = serial_for(filled->data_type);
    written.default_value.reset();
    written.not_null = false;
    out.needs[*owner].erase(id);
    out.needs.erase(id);
    out.objects.erase(id);
    out.put(std::move(written));
  }
  return out;
}

} // namespace dbworkflow::model
