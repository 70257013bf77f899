// Turns a type and what constraints say of it into literals that may be values of it.
#pragma once

#include "rows/catalog.hpp"
#include "rows/constants.hpp"

#include <map>
#include <string>
#include <vector>

namespace dbworkflow::rows {

struct literal {
  std::string text;
  bool certain = false; ///< the type takes it; else only the server knows
};

class value_source {
public:
  explicit value_source(const std::map<oid, type>& types)
      : m_types(types) {}

  /// Different texts, plain ones first, extremes among the first five where no constraint speaks of values.
  /// `text`: the type as it is written, with its modifier.
  [[nodiscard]] std::vector<literal> literals(const oid& type, const std::string& text,
                                              const constants& spoken_of) const;

private:
  [[nodiscard]] std::vector<std::string> texts(const oid& type, const std::string& text,
                                               const constants& spoken_of) const;
  [[nodiscard]] std::vector<std::string> arrays(const type& of, const std::string& text,
                                                const constants& spoken_of) const;
  [[nodiscard]] std::vector<std::string> ranges(const type& of, const constants& spoken_of) const;
  [[nodiscard]] std::vector<std::string> composites(const type& of, const constants& spoken_of) const;
  [[nodiscard]] bool is_certain(const type& of) const;

  const std::map<oid, type>& m_types;
};

/// The plain and extreme values of a type of PostgreSQL's own; of one that is not known here, texts that
/// some type may take. `text` with its modifier.
std::vector<std::string> base_values(const std::string& name, const std::string& text);

/// Where `base_values` knows the type.
bool is_known_base(const std::string& name);

/// What the constants of an expression say of a type of PostgreSQL's own: themselves, their neighbours, texts
/// that match, texts as long as a number.
std::vector<std::string> spoken_values(const std::string& name, const constants& spoken_of);

} // namespace dbworkflow::rows
