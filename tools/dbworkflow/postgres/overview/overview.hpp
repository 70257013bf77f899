// What people ask of a database first: which server, which tables, how big.
#pragma once

#include "postgres/connection.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dbworkflow::postgres {

struct server_facts {
  std::string version; ///< `15.18 (Debian …)`
  std::string database;
  std::string user;
  std::string host; ///< address, or the folder of the socket
  std::string port;
  std::int64_t bytes = 0; ///< size of the database
};

struct table_size {
  std::string schema;
  std::string name;
  std::int64_t columns = 0;
  std::int64_t indexes = 0;
  std::int64_t rows = -1; ///< the planner's estimate; -1: never analysed
  std::int64_t bytes = 0; ///< with indexes and TOAST
};

server_facts read_server_facts(connection& from);

/// Ordinary and partitioned tables of users, by schema and name.
std::vector<table_size> read_table_sizes(connection& from);

/// `16 kB`, `1.2 MB`.
std::string human_bytes(std::int64_t bytes);

} // namespace dbworkflow::postgres
