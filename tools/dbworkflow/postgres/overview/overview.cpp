#include "postgres/overview/overview.hpp"

#include "embedded/dbworkflow_overview.hpp"

#include <array>
#include <cstdio>

namespace dbworkflow::postgres {
namespace {

std::string text_of(const value& from) { return from.value_or(std::string()); }
std::int64_t number_of(const value& from) { return from ? std::stoll(*from) : -1; }

} // namespace

server_facts read_server_facts(connection& from) {
  const auto got = from.execute(std::string(embedded::server));
  const auto& row = got.rows.at(0);
  return {text_of(row[0]), text_of(row[1]), text_of(row[2]),
          text_of(row[3]), text_of(row[4]), number_of(row[5])};
}

std::vector<table_size> read_table_sizes(connection& from) {
  std::vector<table_size> out;
  for (const auto& row : from.execute(std::string(embedded::table_sizes)).rows) {
    out.push_back({text_of(row[0]), text_of(row[1]), number_of(row[2]), number_of(row[3]), number_of(row[4]),
                   number_of(row[5])});
  }
  return out;
}

std::string human_bytes(std::int64_t bytes) {
  static constexpr auto units = std::to_array<const char*>({"B", "kB", "MB", "GB", "TB"});
  auto amount = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (amount >= 1024 && unit + 1 < units.size()) {
    amount /= 1024;
    ++unit;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), unit == 0 || amount >= 10 ? "%.0f %s" : "%.1f %s", amount,
                units.at(unit));
  return text.data();
}

} // namespace dbworkflow::postgres
