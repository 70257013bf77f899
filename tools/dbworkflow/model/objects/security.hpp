// Row security policies and default privileges.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

/// A row security policy of a table.
struct policy {
  static constexpr kind type = kind::policy;
  std::string schema;
  std::string table;
  std::string name;
  bool permissive = true;
  std::string command = "all";              ///< all, select, insert, update, delete
  std::vector<std::string> roles{"public"}; ///< sorted
  std::optional<std::string> using_rows;    ///< USING
  std::optional<std::string> with_check;    ///< WITH CHECK
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, table, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("permissive", self.permissive);
    f("command", self.command);
    f("roles", self.roles);
    f("using_rows", self.using_rows);
    f("with_check", self.with_check);
    f("comment", self.comment);
  }
};

/// ALTER DEFAULT PRIVILEGES: what objects that a role is still to make will have.
struct default_privileges {
  static constexpr kind type = kind::default_privileges;
  std::string name;                     ///< `tables`, `tables in schema api`, `tables of maker in schema api`
  std::string on;                       ///< tables, sequences, functions, types, schemas
  std::optional<std::string> of_role;   ///< who makes them; none: the acting role
  std::optional<std::string> in_schema; ///< none: anywhere
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("on", self.on);
    f("of_role", self.of_role);
    f("in_schema", self.in_schema);
    f("grants", self.grants);
  }
};

} // namespace dbworkflow::model
