// Operators, what indexes know of them, and conversions between types and encodings.
#pragma once

#include "model/object_id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

struct operator_symbol {
  static constexpr kind type = kind::operator_symbol;
  std::string schema;
  std::string name;                      ///< `===`
  std::optional<std::string> left;       ///< type; none for a prefix operator
  std::optional<std::string> right;      ///< type; none for a postfix operator, which 13 still has
  std::string function;                  ///< qualified name
  std::optional<std::string> commutator; ///< `public.===`
  std::optional<std::string> negator;
  std::optional<std::string> restriction; ///< name of the estimator of selectivity
  std::optional<std::string> join;        ///< the same for joins
  bool hashes = false;
  bool merges = false;
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const {
    return {type, schema, {}, name, left.value_or("NONE") + ", " + right.value_or("NONE")};
  }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("left", self.left);
    f("right", self.right);
    f("function", self.function);
    f("commutator", self.commutator);
    f("negator", self.negator);
    f("restriction", self.restriction);
    f("join", self.join);
    f("hashes", self.hashes);
    f("merges", self.merges);
    f("comment", self.comment);
  }
};

struct operator_family {
  static constexpr kind type = kind::operator_family;
  std::string schema;
  std::string name;
  std::string access_method;
  std::vector<std::string> members; ///< those of no class, as ALTER OPERATOR FAMILY adds them
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name, access_method}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("access_method", self.access_method);
    f("members", self.members);
    f("comment", self.comment);
  }
};

struct operator_class {
  static constexpr kind type = kind::operator_class;
  std::string schema;
  std::string name;
  std::string access_method;
  std::string family;             ///< qualified
  std::string input;              ///< type of the indexed column
  std::optional<std::string> key; ///< type that is stored, where it is another
  bool is_default = false;
  std::vector<std::string> members; ///< `operator 1 <(integer,integer)`, `function 1 (integer, integer) f(…)`
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name, access_method}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("access_method", self.access_method);
    f("family", self.family);
    f("input", self.input);
    f("key", self.key);
    f("is_default", self.is_default);
    f("members", self.members);
    f("comment", self.comment);
  }
};

struct cast {
  static constexpr kind type = kind::cast;
  std::string name;                    ///< the source type, as `format_type` has it
  std::string target;                  ///< type
  std::optional<std::string> function; ///< with its arguments; none for the others
  bool by_text = false;                ///< WITH INOUT
  std::string context = "explicit";    ///< explicit, assignment, implicit
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, {}, {}, name, target}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("target", self.target);
    f("function", self.function);
    f("by_text", self.by_text);
    f("context", self.context);
    f("comment", self.comment);
  }
};

struct conversion {
  static constexpr kind type = kind::conversion;
  std::string schema;
  std::string name;
  std::string for_encoding;
  std::string to_encoding;
  std::string function; ///< qualified name
  bool is_default = false;
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("for_encoding", self.for_encoding);
    f("to_encoding", self.to_encoding);
    f("function", self.function);
    f("is_default", self.is_default);
    f("comment", self.comment);
  }
};

} // namespace dbworkflow::model
