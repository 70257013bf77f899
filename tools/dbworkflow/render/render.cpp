#include "render/render.hpp"

#include "render/grant.hpp"
#include "render/kinds.hpp"
#include "render/rename.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace dbworkflow::render {
namespace {

std::string quoted_message(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out + "\"";
}

constexpr const char* leave_bodies = "set check_function_bodies = off";
constexpr const char* check_bodies = "reset check_function_bodies";

statements_list without_rights(const plan::step& one) {
  if (one.part != plan::online::no) return online_part(one);
  switch (one.what) {
  case plan::action::rename:
    return {rename_statement(*one.renamed)};
  case plan::action::create:
    return std::visit([&one](const auto& made) { return create(made, one); }, *one.to);
  case plan::action::drop:
    if (one.facts == std::vector<std::string>{"only"}) {
      const auto* published = std::get_if<model::published_table>(one.from);
      return published != nullptr ? drop_here_only(*published)
                                  : drop_here_only(std::get<model::column>(*one.from));
    }
    if (one.facts == std::vector<std::string>{"cascade"})
      return {drop(std::get<model::index>(*one.from)).front() + " cascade"};
    return std::visit([](const auto& gone) { return drop(gone); }, *one.from);
  case plan::action::alter:
    if (!one.swapped.empty()) return swap_type(one);
    return std::visit(
        [&one](const auto& after) {
          using type = std::decay_t<decltype(after)>;
          const type nothing{};
          const auto& before = one.from == nullptr ? nothing : std::get<type>(*one.from);
          const fact_names facts(one.facts.begin(), one.facts.end());
          if constexpr (type::type == model::kind::column) {
            return alter_column(before, after, facts, one.expression);
          } else {
            return alter(before, after, facts);
          }
        },
        *one.to);
  }
  return {};
}

/// Neighbours whose bodies are not looked at share the settings around them.
void join_settings(const plan::plan& whole, std::size_t at, std::vector<std::string>& sql) {
  const auto is_unchecked = [&](std::size_t i) {
    return i < whole.steps.size() && whole.steps[i].unchecked_body;
  };
  if (!is_unchecked(at)) return;
  if (at > 0 && is_unchecked(at - 1)) sql.erase(sql.begin());
  if (is_unchecked(at + 1)) sql.pop_back();
}

struct timeouts {
  const char* lock;
  const char* statement;
};

/// What others wait for gives up soon, so that they do not queue up behind it. What takes its time does not
/// hold them up while it waits.
std::optional<timeouts> timeouts_of(plan::patience one) {
  switch (one) {
  case plan::patience::brief:
    return timeouts{"3s", "10s"};
  case plan::patience::slow:
    return timeouts{"3s", "20min"};
  case plan::patience::unhurried:
    return timeouts{"0", "20min"};
  case plan::patience::endless:
    return timeouts{"0", "0"};
  case plan::patience::any:
    break;
  }
  return std::nullopt;
}

class writer {
public:
  void add(const plan::step& one, const std::vector<std::string>& sql) {
    const bool goes_on = one.renamed && m_after_rename && one.hazards.empty();
    m_after_rename = one.renamed.has_value();
    if (!m_out.empty() && !goes_on) m_out += "\n";
    begin_section(one);
    set_timeouts(one.limits);
    if (one.part == plan::online::fill) m_out += "-- dbworkflow: repeatable\n";
    for (const auto& danger : one.hazards)
      m_out += "-- dbworkflow: hazard " + danger.name + " " + quoted_message(danger.message) + "\n";
    for (const auto& statement : sql) m_out += statement + ";\n";
  }
  [[nodiscard]] std::string text() && { return std::move(m_out); }

private:
  void begin_section(const plan::step& one) {
    if (one.section == m_section && one.transactional == m_transactional) return;
    m_out += std::string("-- dbworkflow: ") + (one.transactional ? "transaction" : "no-transaction") + "\n";
    m_section = one.section;
    m_transactional = one.transactional;
    m_limits = plan::patience::any;
  }

  /// They hold for what follows in the section.
  void set_timeouts(plan::patience wanted) {
    const auto after = timeouts_of(wanted);
    if (!after || wanted == m_limits) return;
    const auto before = timeouts_of(m_limits).value_or(timeouts{"", ""});
    if (std::string_view(before.lock) != after->lock)
      m_out += std::string("-- dbworkflow: lock-timeout ") + after->lock + "\n";
    if (std::string_view(before.statement) != after->statement)
      m_out += std::string("-- dbworkflow: statement-timeout ") + after->statement + "\n";
    m_limits = wanted;
  }

  std::string m_out;
  std::size_t m_section = 0;
  bool m_transactional = true;
  plan::patience m_limits = plan::patience::any;
  bool m_after_rename = false; ///< renames are lines of one block
};

} // namespace

std::vector<std::string> statements(const plan::step& one) {
  auto out = without_rights(one);
  if (one.what == plan::action::drop || one.what == plan::action::rename) return out;
  for (auto& right : rights(one)) out.push_back(std::move(right));
  if (one.unchecked_body) {
    out.insert(out.begin(), leave_bodies);
    out.emplace_back(check_bodies);
  }
  return out;
}

std::string migration_sql(const plan::plan& whole) {
  writer out;
  for (std::size_t at = 0; at < whole.steps.size(); ++at) {
    auto sql = statements(whole.steps[at]);
    join_settings(whole, at, sql);
    if (!sql.empty()) out.add(whole.steps[at], sql);
  }
  return std::move(out).text();
}

} // namespace dbworkflow::render
