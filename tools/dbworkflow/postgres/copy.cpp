#include "postgres/copy.hpp"

#include <pqxx/pqxx>

namespace dbworkflow::postgres {
namespace {

#if PQXX_VERSION_MAJOR < 7
/// A row whose width is known when it is sent: this version of the library writes tuples only, and asks for
/// the text of a row by this function's name.
struct row_of_texts {
  const std::vector<value>& values;
};

std::string separated_list(const std::string& separator, const row_of_texts& row,
                           const pqxx::internal::TypedCopyEscaper& escaped) {
  std::string out;
  bool first = true;
  for (const auto& one : row.values) {
    if (!first) out += separator;
    first = false;
    const char* text = one ? one->c_str() : nullptr;
    out += escaped(&text);
  }
  return out;
}
#endif

} // namespace

void copy_rows(connection& to, const std::string& table, const std::vector<std::string>& columns,
               const std::function<const std::vector<value>*()>& next) {
  to.use([&](pqxx::transaction_base& work) {
#if PQXX_VERSION_MAJOR < 7
    pqxx::stream_to stream(work, table, columns);
    while (const auto* row = next()) stream << row_of_texts{*row};
#else
    std::string list;
    for (const auto& one : columns) list += (list.empty() ? "" : ",") + one;
    auto stream = pqxx::stream_to::raw_table(work, table, list);
    while (const auto* row = next()) stream.write_row(*row);
#endif
    stream.complete();
  });
}

} // namespace dbworkflow::postgres
