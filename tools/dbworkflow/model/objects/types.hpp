// Types that users make, but for enums and domains, and the collations of their texts.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

/// The version of the library that sorts is no fact: it is the machine's.
struct collation {
  static constexpr kind type = kind::collation;
  std::string schema;
  std::string name;
  std::string provider;             ///< icu, libc, builtin
  std::string locale;               ///< of libc: LC_COLLATE
  std::optional<std::string> ctype; ///< of libc: LC_CTYPE where it is another
  bool deterministic = true;
  std::optional<std::string> rules; ///< of icu
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("provider", self.provider);
    f("locale", self.locale);
    f("ctype", self.ctype);
    f("deterministic", self.deterministic);
    f("rules", self.rules);
    f("comment", self.comment);
  }
};

struct attribute {
  std::string name;
  std::string data_type;
  std::optional<std::string> collation; ///< qualified; none where it is that of the type
  std::optional<std::string> comment;

  bool operator==(const attribute&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("name", self.name);
    f("data_type", self.data_type);
    f("collation", self.collation);
    f("comment", self.comment);
  }
};

struct composite_type {
  static constexpr kind type = kind::composite_type;
  std::string schema;
  std::string name;
  std::vector<attribute> attributes; ///< in their order, which counts: `row(1, 2)::t`
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("attributes", self.attributes);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct range_type {
  static constexpr kind type = kind::range_type;
  std::string schema;
  std::string name;
  std::string subtype;
  std::optional<std::string> operator_class; ///< qualified; none where it is the subtype's default
  std::optional<std::string> collation;      ///< qualified; none where it is the subtype's
  std::optional<std::string> canonical;      ///< qualified name of a function
  std::optional<std::string> subtype_diff;   ///< qualified name of a function
  std::optional<std::string> multirange;     ///< qualified; none before PostgreSQL 14
  std::optional<std::string> comment;
  std::optional<std::string> multirange_comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("subtype", self.subtype);
    f("operator_class", self.operator_class);
    f("collation", self.collation);
    f("canonical", self.canonical);
    f("subtype_diff", self.subtype_diff);
    f("multirange", self.multirange);
    f("comment", self.comment);
    f("multirange_comment", self.multirange_comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

} // namespace dbworkflow::model
