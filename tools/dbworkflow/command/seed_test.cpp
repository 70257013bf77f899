// test seeds: loaded twice into what the migrations make, the seeds give the same rows.
#include "command/seed.hpp"
#include "model/database.hpp"
#include "report/console.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <fmt/format.h>
#include <map>

namespace dbworkflow::command {
namespace {

struct contents {
  std::string rows; ///< their number
  std::string hash;
  bool operator==(const contents&) const = default;
};

std::map<std::string, contents> contents_of(postgres::connection& on, const model::database& schema) {
  std::map<std::string, contents> out;
  for (const auto& [id, any] : schema.objects) {
    const auto* table = std::get_if<model::table>(&any);
    if (table == nullptr || table->foreign_server) continue;
    const auto name = text::qualified(id.schema, id.name);
    const auto found = on.execute(fmt::format("select count(*), md5(coalesce(string_agg(row, e'\\n' order by "
                                              "row), '')) from (select t::text as row from {} t) s",
                                              name));
    out[name] = {found.rows.at(0).at(0).value_or(""), found.rows.at(0).at(1).value_or("")};
  }
  return out;
}

void load_once(postgres::connection& on, const environment::manifest& of) {
  on.execute("begin");
  seed::load(on, of.seeds, {});
  on.execute("commit");
}

} // namespace

text::exit_code test_seeds(const context& in, workspace& on) {
  if (on.manifest().seeds.empty()) {
    in.console.say(on.name(), "no seeds are declared");
    return text::exit_code::done;
  }
  const auto& schema = on.historical();
  auto database = on.history_copy();
  auto connection = database.connect();
  load_once(connection, on.manifest());
  const auto once = contents_of(connection, schema);
  load_once(connection, on.manifest());
  const auto twice = contents_of(connection, schema);
  if (once == twice) {
    in.console.say(on.name(), fmt::format("{}, loaded twice: the same rows",
                                          report::counted(on.manifest().seeds.size(), "seed file")));
    return text::exit_code::done;
  }
  std::vector<std::string> hints;
  for (const auto& [name, before] : once) {
    const auto& after = twice.at(name);
    if (before == after) continue;
    hints.push_back(before.rows == after.rows
                        ? fmt::format("{}: other values", name)
                        : fmt::format("{}: {} rows, then {}", name, before.rows, after.rows));
  }
  hints.emplace_back("statements that may run again: insert … on conflict (id) do update set …");
  throw text::error(text::exit_code::failed, "loaded a second time, the seeds give other rows", hints);
}

} // namespace dbworkflow::command
