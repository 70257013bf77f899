#include "migrate/marker.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include "migrate/ledger.hpp"
#include <ledger/ledger.hpp>

namespace dbworkflow::migrate {

std::optional<marker> read_marker(postgres::connection& on) {
  std::optional<marker> out;
  try {
    on.use([&out](pqxx::transaction_base& tx) {
      for (const auto& row : ledger::dbworkflow::environment::all(tx)) {
        // More than one is nothing that this tool writes: the one that protects counts.
        if (!out || row.is_protected) out = marker{row.name, row.is_protected};
      }
    });
  } catch (const postgres::server_error& refused) {
    if (!is_absent(refused)) throw;
  }
  return out;
}

void write_marker(postgres::connection& on, const marker& what) {
  prepare_ledger(on);
  on.query(std::string(embedded::set_marker), {what.environment, what.is_protected ? "true" : "false"});
}

} // namespace dbworkflow::migrate
