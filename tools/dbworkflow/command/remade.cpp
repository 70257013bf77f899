#include "command/remade.hpp"

#include "diff/change.hpp"
#include "migrate/migrate.hpp"

#include <filesystem>

namespace dbworkflow::command {

remade remake_snapshot(workspace& on, const history::history& of, const model::database& model) {
  remade out;
  if (of.migrations.empty()) return out;
  try {
    out.is_declared = diff::compare(model, on.declared().model).empty();
  } catch (const text::error&) {
    out.is_declared = false;
  }
  out.snapshot =
      snapshot_text(model, of.migrations.back().journal, out.is_declared ? on.sources_hash() : std::string());
  return out;
}

model::database model_at(workspace& on, const history::history& of, std::size_t count) {
  if (count == 0) {
    auto empty = on.server().create();
    auto connection = empty.connect();
    return on.read_schema(connection);
  }
  auto database = on.server().create_from("history-" + history::chain_hash(of.migrations[count - 1].journal),
                                          [&](postgres::connection& to) { migrate::replay(to, of, count); });
  auto connection = database.connect();
  return on.read_schema(connection);
}

void make_headers_stale(const workspace& on) {
  std::error_code missing;
  std::filesystem::remove(on.manifest().headers.parent_path() / "headers.stamp", missing);
}

} // namespace dbworkflow::command
