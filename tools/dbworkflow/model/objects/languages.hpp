// What functions are written in, and how tables and indexes are kept: things that C functions give a
// database.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <optional>
#include <string>

namespace dbworkflow::model {

struct language {
  static constexpr kind type = kind::language;
  std::string name;
  bool trusted = false;                      ///< those who may not see all of the server may use it
  std::string handler;                       ///< qualified name of the function that calls functions
  std::optional<std::string> inline_handler; ///< qualified; runs DO
  std::optional<std::string> validator;      ///< qualified; looks at new functions
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("trusted", self.trusted);
    f("handler", self.handler);
    f("inline_handler", self.inline_handler);
    f("validator", self.validator);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct access_method {
  static constexpr kind type = kind::access_method;
  std::string name;
  std::string keeps;   ///< `table` or `index`
  std::string handler; ///< qualified name of the function
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("keeps", self.keeps);
    f("handler", self.handler);
    f("comment", self.comment);
  }
};

} // namespace dbworkflow::model
