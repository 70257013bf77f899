#include "command/lint_trial.hpp"

#include "diff/change.hpp"
#include "migrate/statement.hpp"
#include "plan/nodes.hpp"
#include "sql/statement.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::command {
namespace {

bool has_word(const std::string& content, std::span<const sql::token> tokens, std::string_view word) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [&](const sql::token& one) { return sql::is(content, one, word); });
}

/// What the words of a statement say of how it works, which the states before and after it do not.
struct manner {
  bool renames = false;
  bool concurrently = false;
  bool beside_users = false; ///< takes its time under a lock that lets others read and write
  bool adopts_index = false;
};

manner manner_of(const std::string& content, const sql::statement& one) {
  const auto tokens = sql::scan(content, one.begin, one.end).tokens;
  manner out;
  out.renames = one.tag.starts_with("ALTER ") && has_word(content, tokens, "rename");
  out.concurrently = has_word(content, tokens, "concurrently");
  out.beside_users = out.concurrently || one.tag == "ANALYZE" || has_word(content, tokens, "validate");
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    out.adopts_index =
        out.adopts_index || (one.tag == "ALTER TABLE" && sql::is(content, tokens[i - 1], "using") &&
                             sql::is(content, tokens[i], "index"));
  }
  return out;
}

bool may_change_schema(const sql::statement& one) {
  return one.what != sql::category::rows && one.what != sql::category::setting;
}

bool sets_lock_timeout(const std::string& content, const sql::statement& one) {
  return one.what == sql::category::setting &&
         one.text(content).find("lock_timeout") != std::string_view::npos;
}

class trier {
public:
  trier(const workspace& on, postgres::connection& at, const history::migration& one)
      : m_on(on)
      , m_at(at)
      , m_one(one)
      , m_before(on.read_schema(at))
      , m_older(m_before)
      , m_now(m_before) {}

  trial run() {
    for (const auto& section : m_one.sections()) run_section(section);
    for (auto* ids : {&m_out.made, &m_out.changed})
      std::erase_if(*ids, [this](const model::object_id& id) { return !m_now.objects.contains(id); });
    m_out.after = std::move(m_now);
    return std::move(m_out);
  }

private:
  void run_section(const history::section& section) {
    if (section.transactional) m_at.execute("begin");
    m_told_impatience = false;
    const auto& content = m_one.file.content;
    for (std::size_t i = 0; i < section.statements.size(); ++i) {
      const auto& one = section.statements[i];
      const bool waits = m_older.leaves_alone(content, one) && m_group.has_room_for(content, one);
      if (!waits) look();
      migrate::run(m_at, m_one, one);
      m_is_patient = m_is_patient || sets_lock_timeout(content, one);
      if (!may_change_schema(one)) continue;
      m_group.add(content, {&one, section.limits[i].lock.has_value() || m_is_patient});
      if (!m_older.leaves_alone(content, one)) look();
    }
    look();
    if (section.transactional) m_at.execute("commit");
  }

  /// At what the statements have done that were run since the last time.
  void look() {
    if (m_group.empty()) return;
    auto next = m_on.read_schema(m_at);
    const auto how = m_group.only() == nullptr ? manner() : manner_of(m_one.file.content, *m_group.only());
    for (const auto& change : diff::compare(m_now, next)) {
      if (change.to == nullptr || how.renames) continue;
      const bool made = !m_before.objects.contains(change.id);
      (made ? m_out.made : m_out.changed).insert(change.id);
      m_out.by[change.id] = maker_of(change.id, plan::home_of(*change.to)).what;
    }
    if (how.renames) {
      if (renames_what_is_used(m_now, next)) m_out.renaming.push_back(m_group.only());
    } else if (!how.adopts_index) {
      judge(how, next);
    }
    m_now = std::move(next);
    m_group.clear();
  }

  [[nodiscard]] const tried_statement& maker_of(const model::object_id& id,
                                                const std::optional<model::object_id>& home) const {
    return m_group.maker_of(id.name, home && home->name != id.name ? home->name : id.parent);
  }

  /// True where something gets another name that was there before the migration, and that programs speak of.
  [[nodiscard]] bool renames_what_is_used(const model::database& from, const model::database& to) const {
    const auto changes = diff::compare(from, to);
    return std::any_of(changes.begin(), changes.end(), [this](const diff::change& one) {
      using model::kind;
      static constexpr auto kinds = std::to_array<kind>(
          {kind::schema, kind::enum_type, kind::domain, kind::composite_type, kind::table, kind::column,
           kind::function, kind::procedure, kind::view, kind::materialized_view});
      return one.to == nullptr && m_before.objects.contains(one.id) &&
             std::find(kinds.begin(), kinds.end(), one.id.type) != kinds.end();
    });
  }

  void judge(const manner& how, const model::database& next) {
    const auto whole = plan::make_plan(m_now, next, {.make_online = how.concurrently});
    for (const auto& step : whole.steps) {
      if (!was_there(step, next)) continue;
      const auto& by = maker_of(step.id, home_of(step, next));
      for (const auto& danger : step.hazards) m_out.hazards.push_back({danger, by.what});
      const bool waits = step.limits == plan::patience::brief || step.limits == plan::patience::slow;
      // One directive serves all of a section.
      if (!waits || by.is_limited || how.beside_users || m_told_impatience) continue;
      m_told_impatience = true;
      m_out.impatient.push_back(by.what);
    }
  }

  /// True where the table that a step works on was there before the migration: what it made has no users.
  [[nodiscard]] bool was_there(const plan::step& one, const model::database& next) const {
    const auto home = home_of(one, next);
    return m_before.objects.contains(home ? *home : one.id) || !home_must_be_known(one, home);
  }

  [[nodiscard]] std::optional<model::object_id> home_of(const plan::step& one,
                                                        const model::database& next) const {
    for (const auto* in : {&next, &m_now}) {
      const auto object = in->objects.find(one.id);
      if (object == in->objects.end()) continue;
      if (auto home = plan::home_of(object->second)) return home;
    }
    return std::nullopt;
  }

  /// Dangers of what stands by itself and is made now: those of rights, extensions.
  static bool home_must_be_known(const plan::step& one, const std::optional<model::object_id>& home) {
    return home.has_value() || one.what != plan::action::create;
  }

  const workspace& m_on;
  postgres::connection& m_at;
  const history::migration& m_one;
  model::database m_before;
  older_names m_older;
  model::database m_now;
  statement_group m_group;        ///< what was run since
  bool m_is_patient = false;      ///< the file has set lock_timeout
  bool m_told_impatience = false; ///< of this section
  trial m_out;
};

} // namespace

trial try_statements(const workspace& on, postgres::connection& at, const history::migration& one) {
  return trier(on, at, one).run();
}

} // namespace dbworkflow::command
