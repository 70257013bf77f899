// Turns types of PostgreSQL into types of C++.
#pragma once

#include "model/database.hpp"

#include <map>
#include <string>

namespace dbworkflow::codegen {

struct cpp_type {
  std::string name;        ///< fully qualified: `::std::int64_t`
  bool needs_json = false; ///< the header wants nlohmann_json
  bool needs_enum = false; ///< the header wants enums.hpp
};

class type_map {
public:
  /// `enums`: the C++ names of the model's enums.
  type_map(const model::database& from, std::string root, std::map<model::object_id, std::string> enums);

  /// `type` as `format_type` gives it. Empty name where there is none.
  [[nodiscard]] cpp_type find(const std::string& type) const;

private:
  const model::database& m_from;
  std::string m_root; ///< `::shop::db`
  std::map<model::object_id, std::string> m_enums;
};

} // namespace dbworkflow::codegen
