// Foreign data: wrappers, servers, user mappings. (A foreign table is a table.)
//
// Options that hold a secret (a password, a token, a key of an interface) are left out: models are shown and
// kept.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

struct foreign_data_wrapper {
  static constexpr kind type = kind::foreign_data_wrapper;
  std::string name;
  std::optional<std::string> handler;   ///< qualified function
  std::optional<std::string> validator; ///< qualified function
  std::vector<std::string> options;     ///< `debug=true`, sorted
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("handler", self.handler);
    f("validator", self.validator);
    f("options", self.options);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct foreign_server {
  static constexpr kind type = kind::foreign_server;
  std::string name;
  std::string wrapper;
  std::optional<std::string> server_type;
  std::optional<std::string> version;
  std::vector<std::string> options; ///< `host=far.example`, sorted
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("wrapper", self.wrapper);
    f("server_type", self.server_type);
    f("version", self.version);
    f("options", self.options);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct user_mapping {
  static constexpr kind type = kind::user_mapping;
  std::string name; ///< `far`, `far for public`, `far for clerk`
  std::string server;
  std::optional<std::string> of_role; ///< a role, or `public`; none: the acting role
  std::vector<std::string> options;   ///< `user=reader`, sorted

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("server", self.server);
    f("of_role", self.of_role);
    f("options", self.options);
  }
};

} // namespace dbworkflow::model
