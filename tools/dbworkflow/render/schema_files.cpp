#include "render/schema_files.hpp"

#include "plan/nodes.hpp"
#include "render/render.hpp"

#include <set>

namespace dbworkflow::render {
namespace {

/// Tables and views of every sort have a file of their own.
bool has_file(const model::object_id& id) {
  const auto word = model::word(id.type);
  return word.ends_with("table") || word.ends_with("view");
}

/// The table or view that an object is declared beside; itself where it stands alone.
model::object_id place_of(const model::object_id& id, const model::object& any) {
  if (auto home = plan::home_of(any)) return *home;
  if (const auto* sequence = std::get_if<model::sequence>(&any); sequence != nullptr && sequence->owned_by) {
    if (const auto owner = model::parse_object_id("column " + *sequence->owned_by))
      return {model::kind::table, owner->schema, {}, owner->parent};
  }
  return id;
}

std::string plural(std::string_view word) {
  const bool hisses = word.ends_with("x") || word.ends_with("s");
  if (word == "statistics") return std::string(word);
  if (word.ends_with("y")) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (hisses ? "es" : "s");
}

std::string safe(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
    const bool upper = c >= 'A' && c <= 'Z';
    out += plain ? c : upper ? static_cast<char>(c - 'A' + 'a') : '_';
  }
  return out;
}

class namer {
public:
  std::string file_of(const model::object_id& id) {
    if (!has_file(id)) return safe(plural(model::word(id.type))) + ".sql";
    // A table and the view that takes its place have one name, and one file.
    const auto key = std::pair(id.schema, id.name);
    if (const auto known = m_names.find(key); known != m_names.end()) return known->second;
    auto stem = safe(id.schema == "public" ? id.name : id.schema + "." + id.name);
    if (is_kind(stem)) stem = "public." + stem;
    auto name = stem;
    for (int i = 2; !m_taken.insert(name).second; ++i) name = stem + "_" + std::to_string(i);
    return m_names[key] = name + ".sql";
  }

private:
  /// True for the name of a file that holds all objects of a kind.
  static bool is_kind(const std::string& stem) {
    for (int i = 0;; ++i) {
      const auto word = model::word(static_cast<model::kind>(i));
      if (word == "object") return false;
      if (safe(plural(word)) == stem) return true;
    }
  }

  std::map<std::pair<std::string, std::string>, std::string> m_names;
  std::set<std::string> m_taken;
};

} // namespace

std::map<std::string, std::string> schema_files(const plan::plan& from_nothing) {
  std::map<std::string, std::string> out;
  namer names;
  for (const auto& step : from_nothing.steps) {
    const auto sql = statements(step);
    if (sql.empty()) continue;
    auto& text = out[names.file_of(place_of(step.id, step.to != nullptr ? *step.to : *step.from))];
    if (!text.empty()) text += "\n";
    for (const auto& statement : sql) text += statement + ";\n";
  }
  return out;
}

} // namespace dbworkflow::render
