#include "sql/pg_query_lock.hpp"

namespace dbworkflow::sql {

std::unique_lock<std::mutex> lock_pg_query() {
  static std::mutex only_one;
  return std::unique_lock(only_one);
}

} // namespace dbworkflow::sql
