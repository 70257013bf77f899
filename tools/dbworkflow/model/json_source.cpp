#include "model/json_source.hpp"

#include "model/json.hpp"
#include "text/diagnostic.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <type_traits>
#include <utility>

namespace dbworkflow::model {
namespace {

using json = nlohmann::ordered_json;

/// The offsets of the braces that open objects, in the order of the text, which is the order of their parents
/// first.
std::vector<std::size_t> opening_braces(std::string_view text) {
  std::vector<std::size_t> out;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] == '{') {
      out.push_back(i);
    }
  }
  return out;
}

template <class T>
concept lives_in_schema = requires(T& one) {
  one.schema;
};

bool has_schema(kind type) {
  bool out = false;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    ((std::variant_alternative_t<I, object>::type == type
          ? void(out = lives_in_schema<std::variant_alternative_t<I, object>>)
          : void()),
     ...);
  }
  (std::make_index_sequence<std::variant_size_v<object>>{});
  return out;
}

/// `PRIMARY KEY (id)` → `primary key`
std::string contype_of(std::string definition) {
  std::transform(definition.begin(), definition.end(), definition.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  for (const char* type : {"primary key", "unique", "foreign key", "check"}) {
    if (definition.starts_with(type)) return type;
  }
  return definition.starts_with("exclude") ? "exclusion" : "";
}

std::string text_at(const json& from, const char* key) {
  const auto found = from.find(key);
  return found != from.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Bounds and start that a sequence of that type and direction has by itself.
void complete_sequence(json& one) {
  if (!one.contains("data_type")) one["data_type"] = "bigint";
  const auto type = text_at(one, "data_type");
  const std::int64_t top = type == "smallint" ? INT16_MAX : type == "integer" ? INT32_MAX : INT64_MAX;
  const auto increment = one.find("increment");
  const bool falls =
      increment != one.end() && increment->is_number_integer() && increment->get<std::int64_t>() < 0;
  if (!one.contains("minimum")) one["minimum"] = falls ? -top - 1 : 1;
  if (!one.contains("maximum")) one["maximum"] = falls ? -1 : top;
  if (!one.contains("start")) one["start"] = one[falls ? "maximum" : "minimum"];
}

class source_reader {
public:
  source_reader(std::string_view text, const std::string& path)
      : m_file{path, std::string(text)} {}

  json_source read() {
    auto document = parsed();
    if (!document.is_object()) fail("holds no JSON object", 0);
    note_offsets(document);
    refuse_unknown(document);
    document["format"] = 1;
    complete_lists(document, nullptr, {});
    json_source out;
    try {
      out.model = from_json(document.dump(), m_file.path).first;
    } catch (const text::error& refused) {
      locate_refusal(document);
      throw;
    }
    out.places = std::move(m_places);
    out.renames = std::move(m_renames);
    out.values = std::move(m_values);
    for (auto& one : out.renames) find_arguments(out.model, one.object);
    complete_partitions(out.model);
    return out;
  }

private:
  [[noreturn]] void fail(const std::string& message, std::size_t offset,
                         std::vector<std::string> hints = {}) const {
    throw text::error(text::exit_code::failed, text::at(m_file, offset, 1, message, std::move(hints)));
  }

  json parsed() const {
    std::vector<std::set<std::string>> keys;
    std::string twice;
    const auto watch = [&](int, json::parse_event_t event, json& value) {
      if (event == json::parse_event_t::object_start) keys.emplace_back();
      if (event == json::parse_event_t::object_end) keys.pop_back();
      if (event == json::parse_event_t::key && !keys.back().insert(value.get<std::string>()).second)
        twice = value.get<std::string>();
      return true;
    };
    json out;
    try {
      out = json::parse(m_file.content, watch);
    } catch (const json::parse_error& bad) {
      fail("is not JSON", bad.byte > 0 ? bad.byte - 1 : 0);
    }
    if (!twice.empty())
      fail("holds the key \"" + twice + "\" twice in one object", m_file.content.rfind('"' + twice + '"'));
    return out;
  }

  void note_offsets(const json& document) {
    const auto braces = opening_braces(m_file.content);
    std::size_t next = 0;
    const auto visit = [&](const json& at, const std::string& place, const auto& self) -> void {
      if (at.is_object() && next < braces.size()) m_offsets[place] = braces[next++];
      if (at.is_object()) {
        for (const auto& [key, child] : at.items()) self(child, place + '/' + key, self);
      } else if (at.is_array()) {
        for (std::size_t i = 0; i < at.size(); ++i) self(at[i], inside(place, i), self);
      }
    };
    visit(document, {}, visit);
  }

  static std::string inside(const std::string& list, std::size_t number) {
    return list + '/' + std::to_string(number);
  }

  /// `/tables/0/columns/1`
  [[nodiscard]] std::size_t offset_of(const std::string& place) const {
    const auto found = m_offsets.find(place);
    return found == m_offsets.end() ? 0 : found->second;
  }

  void refuse_unknown(const json& document) const {
    static const std::set<std::string> others{"$schema", "format",  "server", "after",
                                              "chain",   "sources", "sha256"};
    for (const auto& [key, value] : document.items()) {
      if (others.contains(key) || kind_of_list(key)) continue;
      const auto offset = m_file.content.find('"' + key + '"');
      if (key == "unmodelled")
        fail("holds objects that are not modelled: they cannot be declared here", offset);
      std::vector<std::string> hints;
      if (const auto meant = text::nearest(key, list_names()))
        hints.push_back("did you mean \"" + *meant + "\"?");
      fail("holds the unknown key \"" + key + "\"", offset, hints);
    }
  }

  void complete_lists(json& of, const object_id* home, const std::string& place) {
    for (auto& [key, value] : of.items()) {
      const auto type = kind_of_list(key);
      if (!type || !value.is_array()) continue;
      for (std::size_t i = 0; i < value.size(); ++i)
        complete(*type, value[i], home, inside(place + '/' + key, i));
    }
  }

  /// Says what may be left out, and keeps where the object stands.
  void complete(kind type, json& one, const object_id* home, const std::string& place) {
    if (!one.is_object()) return;
    if (home == nullptr && has_schema(type) && !one.contains("schema")) one["schema"] = "public";
    object_id id{type, text_at(one, "schema"), text_at(one, "parent"), text_at(one, "name")};
    if (home != nullptr) {
      id.schema = home->schema;
      if (is_child(type)) id.parent = home->name;
    }
    m_places.emplace(id, offset_of(place));
    take_former_names(one, id, place);
    if (type == kind::column) take_wishes(one, id, place);
    complete_lists(one, &id, place);
    if (type == kind::sequence) complete_sequence(one);
    if (type == kind::constraint) complete_constraint(one, home);
    if (type == kind::column && one.contains("generated") && !one.contains("generated_kind"))
      one["generated_kind"] = "stored";
    if (type == kind::column && one.contains("identity_options") && one["identity_options"].is_object()) {
      auto& options = one["identity_options"];
      if (!options.contains("data_type")) options["data_type"] = text_at(one, "data_type");
      complete_sequence(options);
    }
  }

  void take_wishes(json& one, const object_id& id, const std::string& place) {
    for (const char* word : {"backfill", "using"}) {
      const auto found = one.find(word);
      if (found == one.end()) continue;
      if (!found->is_string() || found->get<std::string>().empty())
        fail(std::string(word) + " is an SQL expression, a text", offset_of(place));
      m_values.push_back({id, word, found->get<std::string>(), offset_of(place)});
      one.erase(word);
    }
  }

  void take_former_names(json& one, const object_id& id, const std::string& place) {
    take_former_name(one, id, {}, place);
    const auto attributes = one.find("attributes");
    if (id.type == kind::composite_type && attributes != one.end() && attributes->is_array()) {
      for (std::size_t i = 0; i < attributes->size(); ++i) {
        auto& attribute = (*attributes)[i];
        if (attribute.is_object())
          take_former_name(attribute, id, text_at(attribute, "name"), inside(place + "/attributes", i));
      }
    }
    const auto values = one.find("renamed_values");
    if (id.type != kind::enum_type || values == one.end()) return;
    if (!values->is_object())
      fail("renamed_values is an object: {\"new value\": \"old value\"}", offset_of(place));
    for (const auto& [value, was] : values->items()) {
      if (!was.is_string()) fail("the old name of a value is a text", offset_of(place));
      m_renames.push_back({id, value, {was.get<std::string>()}, offset_of(place)});
    }
    one.erase("renamed_values");
  }

  void take_former_name(json& one, const object_id& id, const std::string& member, const std::string& place) {
    const auto found = one.find("renamed_from");
    if (found == one.end()) return;
    const auto parts = found->is_array() ? *found : json::array({*found});
    std::vector<std::string> names;
    for (const auto& part : parts) {
      if (!part.is_string() || part.get<std::string>().empty() || parts.size() > 3)
        fail("renamed_from is the old name, or a list: [\"old schema\", \"old name\"]", offset_of(place));
      names.push_back(part.get<std::string>());
    }
    if (names.empty()) fail("renamed_from names nothing", offset_of(place));
    m_renames.push_back({id, member, std::move(names), offset_of(place)});
    one.erase("renamed_from");
  }

  /// The name of a routine holds the types of its arguments.
  static void find_arguments(const database& in, object_id& id) {
    const auto at = in.objects.lower_bound(id);
    if (at != in.objects.end() && at->first.type == id.type && at->first.schema == id.schema &&
        at->first.parent == id.parent && at->first.name == id.name) {
      id = at->first;
    }
  }

  static void complete_constraint(json& one, const object_id* home) {
    if (!one.contains("contype")) one["contype"] = contype_of(text_at(one, "definition"));
    if (home != nullptr && home->type == kind::domain) one["on_domain"] = true;
  }

  /// A refusal names no line: the object is found that is refused by itself too.
  void locate_refusal(const json& document) const {
    for (const auto& [list, all] : document.items()) {
      if (!kind_of_list(list) || !all.is_array()) continue;
      for (std::size_t i = 0; i < all.size(); ++i) {
        const auto place = inside('/' + list, i);
        const auto bare = without_children(all[i]);
        try_alone(list, bare, place);
        if (all[i].is_object()) locate_in(list, bare, all[i], place);
      }
    }
  }

  void locate_in(const std::string& list, const json& bare, const json& whole,
                 const std::string& place) const {
    for (const auto& [inner, children] : whole.items()) {
      if (!kind_of_list(inner) || !children.is_array()) continue;
      for (std::size_t i = 0; i < children.size(); ++i) {
        auto with = bare;
        with[inner] = json::array({children[i]});
        try_alone(list, with, inside(place + '/' + inner, i));
      }
    }
  }

  static json without_children(const json& one) {
    auto out = one;
    if (!one.is_object()) return out;
    for (const auto& [inner, children] : one.items()) {
      if (kind_of_list(inner) && children.is_array()) out[inner] = json::array();
    }
    return out;
  }

  void try_alone(const std::string& list, const json& alone, const std::string& place) const {
    const json document{{"format", 1}, {list, json::array({alone})}};
    try {
      static_cast<void>(from_json(document.dump(), m_file.path));
    } catch (const text::error& refused) {
      auto message = refused.diagnostics().front().message;
      // `[json.exception.type_error.302] type must be …`: the words after the library's own mark.
      if (const auto mark = message.find("[json.exception"); mark != std::string::npos)
        message = "is not what is expected here: " + message.substr(message.find("] ", mark) + 2);
      fail(message, offset_of(place));
    }
  }

  /// A partition has the columns of its parent, and its check constraints.
  static void complete_partitions(database& all) {
    std::vector<std::pair<object_id, object_id>> open;
    for (const auto& [id, any] : all.objects) {
      const auto* one = std::get_if<table>(&any);
      if (one == nullptr || !one->partition_of || !columns_of(all, id.schema, id.name).empty()) continue;
      if (const auto parent = parse_object_id("table " + *one->partition_of)) open.emplace_back(id, *parent);
    }
    // Parents before their partitions, however deep.
    for (std::size_t round = 0; round <= open.size(); ++round) {
      for (const auto& [id, parent] : open) {
        if (columns_of(all, id.schema, id.name).empty()) inherit_columns(all, id, parent);
      }
    }
  }

  static void inherit_columns(database& all, const object_id& heir, const object_id& parent) {
    std::vector<object> inherited;
    for (const auto* one : columns_of(all, parent.schema, parent.name)) {
      auto copy = *one;
      copy.schema = heir.schema;
      copy.table = heir.name;
      copy.inherited = true;
      copy.comment.reset();
      copy.identity.clear();
      copy.identity_options.reset();
      copy.identity_sequence.reset();
      inherited.emplace_back(std::move(copy));
    }
    for (const auto* one : constraints_of(all, parent.schema, parent.name)) {
      if (one->contype != "check") continue;
      auto copy = *one;
      copy.schema = heir.schema;
      copy.parent = heir.name;
      copy.inherited = true;
      copy.comment.reset();
      inherited.emplace_back(std::move(copy));
    }
    for (auto& one : inherited) all.put(std::move(one));
  }

  text::source m_file;
  std::map<std::string, std::size_t> m_offsets; ///< of each object, by its place in the document
  std::map<object_id, std::size_t> m_places;
  std::vector<former_name> m_renames;
  std::vector<value_wish> m_values;
};

} // namespace

json_source from_json_source(std::string_view text, const std::string& path) {
  return source_reader(text, path).read();
}

bool is_snapshot(std::string_view text) {
  const auto document = json::parse(text, nullptr, false);
  return document.is_object() && document.contains("format");
}

} // namespace dbworkflow::model
