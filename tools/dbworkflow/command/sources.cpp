#include "command/sources.hpp"

#include "model/json_source.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <optional>

namespace dbworkflow::command {
namespace {

/// Which object each line of the SQL belongs to.
struct translation {
  const text::source* json = nullptr;
  text::source sql;
  std::map<std::size_t, std::size_t> origins; ///< first line of a piece of SQL → offset in the JSON text
  std::vector<model::former_name> renames;
  std::vector<model::value_wish> values;
};

std::string_view trimmed(std::string_view line) {
  const auto begin = line.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

class translator {
public:
  explicit translator(const text::source& from)
      : m_read(model::from_json_source(from.content, from.path)) {
    m_out.json = &from;
    m_out.sql.path = from.path;
  }

  translation translate() {
    model::database before;
    settle_public(before);
    const auto whole = plan::make_plan(before, m_read.model);
    for (const auto& step : whole.steps) {
      for (const auto& statement : render::statements(step)) add(statement, step);
    }
    m_out.renames = std::move(m_read.renames);
    m_out.values = std::move(m_read.values);
    return std::move(m_out);
  }

private:
  /// Schema public is there before anything is declared.
  void settle_public(model::database& before) {
    model::schema there;
    there.name = "public";
    const auto declared = m_read.model.objects.find(there.id());
    if (declared == m_read.model.objects.end()) return;
    there.comment = "standard public schema";
    before.put(there);
  }

  [[nodiscard]] std::optional<std::size_t> place_of(const model::object_id& id) const {
    if (const auto own = m_read.places.find(id); own != m_read.places.end()) return own->second;
    for (const auto type : {model::kind::table, model::kind::view, model::kind::domain}) {
      const auto home = m_read.places.find({type, id.schema, {}, id.parent});
      if (home != m_read.places.end()) return home->second;
    }
    return std::nullopt;
  }

  void add(const std::string& statement, const plan::step& step) {
    if (const auto place = place_of(step.id)) m_out.origins[m_line] = *place;
    std::size_t begin = 0;
    while (begin <= statement.size()) {
      const auto end = std::min(statement.find('\n', begin), statement.size());
      note_part(trimmed(std::string_view(statement).substr(begin, end - begin)), step);
      ++m_line;
      begin = end + 1;
    }
    m_out.sql.content += statement + ";\n";
  }

  /// A line of CREATE TABLE that begins with a column or constraint belongs to that.
  void note_part(std::string_view line, const plan::step& step) {
    for (const auto* part : step.parts) {
      const auto id = model::id_of(*part);
      const auto* prefix = id.type == model::kind::constraint ? "constraint " : "";
      if (!line.starts_with(prefix + text::quote_identifier(id.name) + " ")) continue;
      if (const auto place = place_of(id)) m_out.origins[m_line] = *place;
    }
  }

  model::json_source m_read;
  translation m_out;
  std::size_t m_line = 1;
};

const translation* translation_of(const std::vector<translation>& all, const std::string& path) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&path](const translation& one) { return one.json->path == path; });
  return found == all.end() ? nullptr : &*found;
}

std::size_t origin_of(const translation& of, std::size_t line) {
  const auto after = of.origins.upper_bound(line);
  return after == of.origins.begin() ? 0 : std::prev(after)->second;
}

void move_back(text::diagnostic& told, const std::vector<translation>& all) {
  const auto* from = translation_of(all, told.path);
  if (from == nullptr || told.where.line == 0) return;
  const auto sql = std::string(trimmed(told.line));
  const auto at = text::at(*from->json, origin_of(*from, told.where.line), 1, told.message);
  told.where = at.where;
  told.line = at.line;
  told.length = at.length;
  if (!sql.empty()) told.hints.insert(told.hints.begin(), "in: " + sql);
}

void move_back(compile::place& where, const std::vector<translation>& all) {
  const auto* from = translation_of(all, where.path);
  if (from == nullptr) return;
  where.offset = origin_of(*from, where.where.line);
  where.where = text::locate(from->json->content, where.offset);
  where.line = std::string(text::line_at(from->json->content, where.where.line));
}

/// What the objects of a file say of themselves, as notes beside them.
void add_notes(const translation& of, compile::compiled& to) {
  const auto at = [&of](std::size_t offset) {
    compile::place where{of.json->path, offset, text::locate(of.json->content, offset), {}};
    where.line = std::string(text::line_at(of.json->content, where.where.line));
    return where;
  };
  for (const auto& one : of.renames) to.renames.push_back({one.object, one.member, one.from, at(one.offset)});
  for (const auto& one : of.values) {
    using sort = compile::value_note::sort;
    to.values.push_back(
        {one.word == "backfill" ? sort::backfill : sort::using_, one.column, one.expression, at(one.offset)});
  }
}

} // namespace

compile::compiled compile_sources(const std::vector<text::source>& sources,
                                  postgres::scratch_database& database, bool with_ledger) {
  std::vector<translation> translated;
  std::vector<text::source> executed;
  for (const auto& source : sources) {
    if (!source.path.ends_with(".json")) {
      executed.push_back(source);
      continue;
    }
    translated.push_back(translator(source).translate());
    executed.push_back(translated.back().sql);
  }
  if (translated.empty()) return compile::compile(sources, database, with_ledger);
  try {
    auto out = compile::compile(executed, database, with_ledger);
    for (auto& [id, where] : out.declared_at) move_back(where, translated);
    for (auto& note : out.renames) move_back(note.at, translated);
    for (auto& note : out.values) move_back(note.at, translated);
    for (const auto& one : translated) add_notes(one, out);
    for (auto& warning : out.warnings) move_back(warning, translated);
    return out;
  } catch (const text::error& refused) {
    auto told = refused.diagnostics();
    for (auto& one : told) move_back(one, translated);
    throw text::error(refused.code(), std::move(told));
  }
}

} // namespace dbworkflow::command
