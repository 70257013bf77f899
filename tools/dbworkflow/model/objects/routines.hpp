// Functions, procedures, aggregates, and what calls them: triggers, rules, event triggers.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

/// An argument of a function or procedure, or a column of RETURNS TABLE.
struct argument {
  std::string name;        ///< empty where it has none
  std::string mode = "in"; ///< in, out, inout, variadic, table
  std::string data_type;
  std::optional<std::string> default_value;

  /// A caller gives it a value: its type is part of the routine's identity.
  [[nodiscard]] bool is_input() const { return mode != "out" && mode != "table"; }
  bool operator==(const argument&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("name", self.name);
    f("mode", self.mode);
    f("data_type", self.data_type);
    f("default_value", self.default_value);
  }
};

/// `integer, text`: the types by which a routine is known among others of its name.
std::string argument_types(const std::vector<argument>& all);
std::string joined_types(const std::vector<std::string>& types);

struct function {
  static constexpr kind type = kind::function;
  std::string schema;
  std::string name;
  std::vector<argument> arguments;
  std::string result; ///< `integer`, `SETOF public.users`, `TABLE(a integer)`, `trigger`
  std::string language;
  std::optional<std::string> body;     ///< what stands between the quotes; of C the symbol
  std::optional<std::string> sql_body; ///< `RETURN …` or `BEGIN ATOMIC … END`, as PostgreSQL prints it
  std::optional<std::string> library;  ///< of C
  bool window = false;
  std::string volatility = "volatile";
  bool strict = false;
  bool security_definer = false;
  bool leakproof = false;
  std::string parallel = "unsafe";
  std::optional<std::string> cost;    ///< none: what its language has
  std::optional<std::string> rows;    ///< none: 1000
  std::optional<std::string> support; ///< qualified planner support function
  std::vector<std::string> settings;  ///< `search_path=public`, sorted
  std::vector<std::string> transforms;
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name, argument_types(arguments)}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("arguments", self.arguments);
    f("result", self.result);
    f("language", self.language);
    f("body", self.body);
    f("sql_body", self.sql_body);
    f("library", self.library);
    f("window", self.window);
    f("volatility", self.volatility);
    f("strict", self.strict);
    f("security_definer", self.security_definer);
    f("leakproof", self.leakproof);
    f("parallel", self.parallel);
    f("cost", self.cost);
    f("rows", self.rows);
    f("support", self.support);
    f("settings", self.settings);
    f("transforms", self.transforms);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct procedure {
  static constexpr kind type = kind::procedure;
  std::string schema;
  std::string name;
  std::vector<argument> arguments;
  std::string language;
  std::optional<std::string> body;
  std::optional<std::string> sql_body;
  std::optional<std::string> library;
  bool security_definer = false;
  std::vector<std::string> settings; ///< `search_path=public`, sorted
  std::vector<std::string> transforms;
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name, argument_types(arguments)}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("arguments", self.arguments);
    f("language", self.language);
    f("body", self.body);
    f("sql_body", self.sql_body);
    f("library", self.library);
    f("security_definer", self.security_definer);
    f("settings", self.settings);
    f("transforms", self.transforms);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct aggregate {
  static constexpr kind type = kind::aggregate;
  std::string schema;
  std::string name;
  std::vector<std::string> argument_types;
  std::string arguments;                       ///< as written: `x integer ORDER BY y text`
  std::string aggregation_kind = "normal";     ///< normal, ordered-set, hypothetical-set
  std::string result;                          ///< what it is of by its functions
  std::string sfunc;                           ///< functions are qualified names
  std::string stype;                           ///< type of the state
  std::optional<std::string> sspace;           ///< bytes; none: the server's guess
  std::optional<std::string> finalfunc;        ///< what makes the result of the state
  bool finalfunc_extra = false;                ///< it takes the arguments' types too
  std::optional<std::string> finalfunc_modify; ///< read_only, shareable, read_write; none: as its kind has it
  std::optional<std::string> combinefunc;
  std::optional<std::string> serialfunc;
  std::optional<std::string> deserialfunc;
  std::optional<std::string> initcond;
  std::optional<std::string> msfunc; ///< the m… are for moving windows
  std::optional<std::string> minvfunc;
  std::optional<std::string> mstype;
  std::optional<std::string> msspace;
  std::optional<std::string> mfinalfunc;
  bool mfinalfunc_extra = false;
  std::optional<std::string> mfinalfunc_modify;
  std::optional<std::string> minitcond;
  std::optional<std::string> sortop; ///< `OPERATOR(pg_catalog.<)`
  std::string parallel = "unsafe";
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name, joined_types(argument_types)}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("argument_types", self.argument_types);
    f("arguments", self.arguments);
    f("aggregation_kind", self.aggregation_kind);
    f("result", self.result);
    f("sfunc", self.sfunc);
    f("stype", self.stype);
    f("sspace", self.sspace);
    f("finalfunc", self.finalfunc);
    f("finalfunc_extra", self.finalfunc_extra);
    f("finalfunc_modify", self.finalfunc_modify);
    f("combinefunc", self.combinefunc);
    f("serialfunc", self.serialfunc);
    f("deserialfunc", self.deserialfunc);
    f("initcond", self.initcond);
    f("msfunc", self.msfunc);
    f("minvfunc", self.minvfunc);
    f("mstype", self.mstype);
    f("msspace", self.msspace);
    f("mfinalfunc", self.mfinalfunc);
    f("mfinalfunc_extra", self.mfinalfunc_extra);
    f("mfinalfunc_modify", self.mfinalfunc_modify);
    f("minitcond", self.minitcond);
    f("sortop", self.sortop);
    f("parallel", self.parallel);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct trigger {
  static constexpr kind type = kind::trigger;
  std::string schema;
  std::string parent; ///< the table's or view's name, in the same schema
  std::string name;
  std::string parent_kind = "table";   ///< the word for what it is on
  std::string definition;              ///< `pg_get_triggerdef`
  std::string enabled = "origin";      ///< origin, replica, always, disabled
  std::vector<std::string> partitions; ///< `public.orders_2024=disabled`: where it is not enabled as here
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, parent, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("parent_kind", self.parent_kind);
    f("definition", self.definition);
    f("enabled", self.enabled);
    f("partitions", self.partitions);
    f("comment", self.comment);
  }
};

/// A rewrite rule other than the one that makes a view.
struct rule {
  static constexpr kind type = kind::rule;
  std::string schema;
  std::string parent; ///< the table's or view's name, in the same schema
  std::string name;
  std::string parent_kind = "table"; ///< the word for what it is on
  std::string definition;            ///< `pg_get_ruledef`, without the final semicolon
  std::string enabled = "origin";    ///< origin, replica, always, disabled
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, parent, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("parent_kind", self.parent_kind);
    f("definition", self.definition);
    f("enabled", self.enabled);
    f("comment", self.comment);
  }
};

struct event_trigger {
  static constexpr kind type = kind::event_trigger;
  std::string name;
  std::string event;              ///< `ddl_command_end`
  std::vector<std::string> tags;  ///< `CREATE TABLE`; none: all
  std::string function;           ///< qualified
  std::string enabled = "origin"; ///< origin, replica, always, disabled
  std::optional<std::string> comment;
  std::optional<std::string> owner{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("event", self.event);
    f("tags", self.tags);
    f("function", self.function);
    f("enabled", self.enabled);
    f("comment", self.comment);
    f("owner", self.owner);
  }
};

} // namespace dbworkflow::model
