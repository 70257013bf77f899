#include "model/json.hpp"

#include "model/json_lists.hpp"
#include "text/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <type_traits>

namespace dbworkflow::model {
namespace {

using json = nlohmann::ordered_json;

constexpr int format_version = 1;

// --- values
// ----------------------------------------------------------------------------------------------------

template <class T>
concept has_facts = requires(const T& value) {
  T::facts(value, [](std::string_view, const auto&) {});
};

template <class T> json to_value(const T& value);

template <class T> json to_value(const std::optional<T>& value) { return value ? to_value(*value) : json(); }

template <class T> json to_value(const std::vector<T>& values) {
  json out = json::array();
  for (const auto& one : values) out.push_back(to_value(one));
  return out;
}

/// The facts that are not the default, in their order.
template <has_facts T> void add_facts(json& to, const T& from) {
  json defaults = json::object();
  const T nothing{};
  T::facts(nothing, [&defaults](std::string_view name, const auto& value) {
    defaults[std::string(name)] = to_value(value);
  });
  T::facts(from, [&](std::string_view name, const auto& value) {
    auto made = to_value(value);
    if (made != defaults[std::string(name)]) to[std::string(name)] = std::move(made);
  });
}

template <class T> json to_value(const T& value) {
  if constexpr (has_facts<T>) {
    json out = json::object();
    add_facts(out, value);
    return out;
  } else {
    return json(value);
  }
}

template <class T> void read_value(const json& from, T& to);

template <class T> void read_value(const json& from, std::optional<T>& to) {
  if (from.is_null()) {
    to.reset();
  } else {
    read_value(from, to.emplace());
  }
}

template <class T> void read_value(const json& from, std::vector<T>& to) {
  to.clear();
  for (const auto& one : from) read_value(one, to.emplace_back());
}

template <class T> void read_value(const json& from, T& to) {
  if constexpr (has_facts<T>) {
    T::facts(to, [&from](std::string_view name, auto& value) {
      if (const auto found = from.find(std::string(name)); found != from.end()) read_value(*found, value);
    });
  } else {
    to = from.get<T>();
  }
}

// --- names
// -----------------------------------------------------------------------------------------------------

/// What an object needs by its name alone is not written.
bool is_own_schema(const object_id& id, const object_id& need) {
  return need.type == kind::schema && need.name == id.schema;
}

/// True for kinds that stand inside of what they are on.
bool is_nested(kind type, kind home) {
  if (home == kind::view) return type == kind::trigger || type == kind::rule;
  if (home == kind::domain) return type == kind::constraint;
  if (home == kind::materialized_view) return type == kind::index;
  return home == kind::table && (is_child(type) || type == kind::index);
}

/// An object's identity as JSON keys, without what its place in the document says already.
json identity(const object_id& id, bool nested) {
  json out = json::object();
  if (!nested && !id.schema.empty()) out["schema"] = id.schema;
  if (!nested && !id.parent.empty()) out["parent"] = id.parent;
  out["name"] = id.name;
  return out;
}

template <class T> void set_identity(T& to, const object_id& id) {
  to.name = id.name;
  if constexpr (requires { to.schema; }) to.schema = id.schema;
  if constexpr (is_child(T::type) && requires { to.table; }) to.table = id.parent;
  if constexpr (requires { to.parent; }) to.parent = id.parent;
}

object empty_object(kind type) {
  object out;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    ((std::variant_alternative_t<I, object>::type == type ? void(out.emplace<I>()) : void()), ...);
  }
  (std::make_index_sequence<std::variant_size_v<object>>{});
  return out;
}

// --- writing
// ---------------------------------------------------------------------------------------------------

class writer {
public:
  explicit writer(const database& from)
      : m_from(from) {
    for (const auto& [id, any] : from.objects) {
      if (const auto home = parent_of(id, any)) m_children[*home].push_back(&any);
    }
    for (auto& [id, list] : m_children) {
      std::stable_sort(list.begin(), list.end(),
                       [](const object* a, const object* b) { return rank(*a) < rank(*b); });
    }
  }

  std::string document(const header& facts) {
    m_out = "{\n  \"format\": " + std::to_string(format_version);
    for (const auto& [key, text] : facts) m_out += ",\n  " + json(key).dump() + ": " + json(text).dump();
    if (m_from.server_version != 0)
      m_out += ",\n  \"server\": " + std::to_string(m_from.server_version / 10000);
    for (const auto& [type, name] : lists) top_list(type, name);
    unmodelled();
    return m_out + "\n}\n";
  }

private:
  static std::pair<kind, int> rank(const object& any) {
    if (const auto* one = std::get_if<column>(&any)) return {kind::column, one->position};
    return {id_of(any).type, 0};
  }

  [[nodiscard]] std::optional<object_id> parent_of(const object_id& id, const object& any) const {
    std::string parent = id.parent;
    if (const auto* one = std::get_if<index>(&any)) parent = one->table;
    if (parent.empty()) return std::nullopt;
    for (const auto type : {kind::table, kind::view, kind::domain, kind::materialized_view}) {
      if (object_id home{type, id.schema, {}, parent}; m_from.objects.contains(home)) return home;
    }
    return std::nullopt;
  }

  [[nodiscard]] json flat(const object_id& id, const object& any, bool nested) const {
    auto out = identity(id, nested);
    std::visit([&out](const auto& one) { add_facts(out, one); }, any);
    if (nested) out.erase(id.type == kind::index ? "table" : "parent");
    if (const auto found = m_from.needs.find(id); found != m_from.needs.end() && !found->second.empty()) {
      auto list = json::array();
      for (const auto& need : found->second) {
        if (!is_own_schema(id, need)) list.push_back(to_string(need));
      }
      if (!list.empty()) out["needs"] = std::move(list);
    }
    return out;
  }

  void top_list(kind type, std::string_view name) {
    bool first = true;
    for (auto at = m_from.objects.lower_bound(object_id{type, {}, {}, {}});
         at != m_from.objects.end() && at->first.type == type; ++at) {
      if (parent_of(at->first, at->second)) continue;
      m_out += first ? ",\n  \"" + std::string(name) + "\": [\n    " : ",\n    ";
      first = false;
      with_children(at->first, at->second);
    }
    if (!first) m_out += "\n  ]";
  }

  void with_children(const object_id& id, const object& any) {
    auto own = flat(id, any, false).dump();
    const auto found = m_children.find(id);
    if (found == m_children.end()) {
      m_out += own;
      return;
    }
    own.pop_back(); // the closing brace comes after the children
    m_out += own;
    std::optional<kind> open;
    for (const auto* child : found->second) {
      const auto child_id = id_of(*child);
      if (open != child_id.type) {
        if (open) m_out += "\n      ]";
        const auto list =
            std::find_if(lists.begin(), lists.end(), [&](const auto& l) { return l.first == child_id.type; });
        m_out += ",\n      \"" + std::string(list->second) + "\": [\n        ";
        open = child_id.type;
      } else {
        m_out += ",\n        ";
      }
      m_out += flat(child_id, *child, true).dump();
    }
    m_out += "\n      ]}";
  }

  void unmodelled() {
    bool first = true;
    for (const auto& one : m_from.unmodelled) {
      m_out += first ? ",\n  \"unmodelled\": [\n    " : ",\n    ";
      first = false;
      m_out += json{{"what", one.what}, {"name", one.name}}.dump();
    }
    if (!first) m_out += "\n  ]";
  }

  const database& m_from;
  std::map<object_id, std::vector<const object*>> m_children;
  std::string m_out;
};

// --- reading
// ---------------------------------------------------------------------------------------------------

class reader {
public:
  explicit reader(std::string path)
      : m_path(std::move(path)) {}

  std::pair<database, header> document(const json& from) {
    const auto version = from.find("format");
    if (version == from.end() || !version->is_number_integer())
      fail("is not a schema snapshot: it has no \"format\"");
    if (*version != format_version) {
      fail("has format " + version->dump() + ", this program knows format " + std::to_string(format_version));
    }
    for (const auto& [key, value] : from.items()) top(key, value);
    for (const auto& id : m_schemas_needed) {
      const object_id home{kind::schema, {}, {}, id.schema};
      if (!id.schema.empty() && !is_child(id.type) && m_out.objects.contains(home))
        m_out.needs[id].insert(home);
    }
    return {std::move(m_out), std::move(m_header)};
  }

  [[noreturn]] void fail(const std::string& message) const {
    text::diagnostic told;
    told.path = m_path;
    told.message = message;
    told.hints = {"it can be made again from the SQL files: dbworkflow generate"};
    throw text::error(text::exit_code::failed, told);
  }

private:
  void top(const std::string& key, const json& value) {
    if (key == "format") return;
    if (key == "server") {
      m_out.server_version = value.get<int>() * 10000;
    } else if (key == "unmodelled") {
      for (const auto& one : value) m_out.unmodelled.push_back({one.at("what"), one.at("name")});
    } else if (const auto list =
                   std::find_if(lists.begin(), lists.end(), [&](const auto& l) { return l.second == key; });
               list != lists.end()) {
      for (const auto& one : value) add(list->first, one, nullptr);
    } else if (value.is_string()) {
      m_header[key] = value.get<std::string>();
    } else {
      fail("holds the unknown key \"" + key + "\"");
    }
  }

  void add(kind type, const json& from, const object_id* home) {
    object_id id{type, from.value("schema", std::string()), from.value("parent", std::string()),
                 from.at("name").get<std::string>()};
    if (home != nullptr) {
      id.schema = home->schema;
      if (is_child(type)) id.parent = home->name;
    }
    auto any = empty_object(type);
    std::visit([&](auto& one) { fill(one, id, from, home); }, any);
    id = id_of(any);
    if (const auto needs = from.find("needs"); needs != from.end()) {
      for (const auto& text : *needs) {
        const auto need = parse_object_id(text.get<std::string>());
        if (!need) fail("names no object: \"" + text.get<std::string>() + "\"");
        m_out.needs[id].insert(*need);
      }
    }
    m_schemas_needed.push_back(id);
    m_out.put(std::move(any));
    nested(id, from);
  }

  template <class T> void fill(T& to, const object_id& id, const json& from, const object_id* home) {
    set_identity(to, id);
    T::facts(to, [&from](std::string_view name, auto& value) {
      if (const auto found = from.find(std::string(name)); found != from.end()) read_value(*found, value);
    });
    if constexpr (std::is_same_v<T, column>) to.position = ++m_positions[{id.schema, id.parent}];
    if constexpr (std::is_same_v<T, index>) {
      if (home != nullptr) to.table = home->name;
    }
    refuse_unknown(to, from);
  }

  template <class T> void refuse_unknown(const T& like, const json& from) const {
    std::set<std::string, std::less<>> known{"schema", "parent", "name", "needs"};
    T::facts(like, [&known](std::string_view name, const auto&) { known.emplace(name); });
    if constexpr (T::type == kind::table)
      known.insert({"columns", "constraints", "indexes", "policies", "published_by"});
    if constexpr (T::type == kind::table || T::type == kind::view) known.insert({"triggers", "rules"});
    if constexpr (T::type == kind::domain) known.insert("constraints");
    if constexpr (T::type == kind::materialized_view) known.insert("indexes");
    for (const auto& [key, value] : from.items()) {
      if (!known.contains(key)) fail(to_string(like.id()) + " holds the unknown key \"" + key + "\"");
    }
  }

  void nested(const object_id& home, const json& from) {
    for (const auto& [type, name] : lists) {
      if (!is_nested(type, home.type)) continue;
      if (const auto found = from.find(std::string(name)); found != from.end()) {
        for (const auto& one : *found) add(type, one, &home);
      }
    }
  }

  std::string m_path;
  database m_out;
  header m_header;
  std::map<std::pair<std::string, std::string>, int> m_positions;
  std::vector<object_id> m_schemas_needed; ///< objects whose name says which schema they need
};

} // namespace

std::string to_json(const database& from, const header& facts) { return writer(from).document(facts); }

std::pair<database, header> from_json(std::string_view text, const std::string& path) {
  reader reads(path);
  try {
    return reads.document(json::parse(text));
  } catch (const json::parse_error& bad) {
    const text::source file{path, std::string(text)};
    auto told = text::at(file, bad.byte > 0 ? bad.byte - 1 : 0, 1, "is not JSON");
    told.hints = {"it can be made again from the SQL files: dbworkflow generate"};
    throw text::error(text::exit_code::failed, told);
  } catch (const json::exception& bad) {
    reads.fail(std::string("is not a schema snapshot: ") + bad.what());
  }
}

header header_from_json(std::string_view text, const std::string& path) {
  // As `to_json` writes it, the facts end where the first list begins.
  const auto list = text.find("[\n");
  const auto end = list == std::string_view::npos ? std::string_view::npos : text.rfind(",\n", list);
  if (end != std::string_view::npos) {
    const auto facts = json::parse(std::string(text.substr(0, end)) + "}", nullptr, false);
    if (!facts.is_discarded()) return reader(path).document(facts).second;
  }
  return from_json(text, path).second;
}

} // namespace dbworkflow::model
