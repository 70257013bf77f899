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
  bool in_array = true;    ///< arrays of it have elements that commas part
};

class type_map {
public:
  /// `enums`: the C++ names of the model's enums. `mapped`: see `options`.
  type_map(const model::database& from, std::string root, std::map<model::object_id, std::string> enums,
           const std::map<std::string, std::string>& mapped);

  /// `type` as `format_type` gives it. Empty name where there is none.
  [[nodiscard]] cpp_type find(const std::string& type) const;

private:
  [[nodiscard]] cpp_type find_own(const std::string& type) const;
  [[nodiscard]] cpp_type find_qualified(const std::string& bare) const;

  const model::database& m_from;
  std::string m_root; ///< `::shop::db`
  std::map<model::object_id, std::string> m_enums;
  const std::map<std::string, std::string>& m_mapped;
};

} // namespace dbworkflow::codegen
