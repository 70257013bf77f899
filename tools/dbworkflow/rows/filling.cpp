#include "rows/filling.hpp"

#include "rows/choices.hpp"
#include "rows/draft.hpp"
#include "rows/order.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::rows {
namespace {

constexpr std::size_t rows_each = 5;

std::string name_of(const table& one) { return text::qualified(one.schema, one.name); }

std::string texts_of(const std::vector<std::string>& columns) {
  std::string out;
  for (const auto& one : columns) out += (out.empty() ? "" : ", ") + text::quote_identifier(one) + "::text";
  return out;
}

class filling {
public:
  filling(postgres::connection& on, const wish& wanted)
      : m_on(on)
      , m_wanted(wanted) {}

  std::vector<filled_table> run();

private:
  /// How many rows tables have that have some.
  [[nodiscard]] std::map<oid, std::size_t> with_rows() const;
  filled_table fill_one(const table& one);
  [[nodiscard]] outline outline_of(const table& one) const;
  [[nodiscard]] reference reference_of(const table& one, std::size_t rule) const;
  void add_wanted(outline& to) const;
  bool add_row(row_maker& to, std::size_t number, std::string& reason);
  void react(row_maker& to, draft& what, const attempt& said, bool& copied) const;
  [[nodiscard]] std::vector<std::size_t> to_blame(const table& one, const attempt& said) const;
  void note_wishes(const row_maker& of);
  void remove_unreferenced();

  postgres::connection& m_on;
  const wish& m_wanted;
  catalog m_catalog;
  std::map<oid, const table*> m_tables;
  std::map<oid, std::vector<std::vector<cell>>> m_choices;
  std::set<oid> m_done; ///< tables whose rows are there, be it none
  std::map<oid, std::vector<std::map<std::string, cell>>> m_wishes;
  bool m_has_circles = false;
};

std::map<oid, std::size_t> filling::with_rows() const {
  std::string sql;
  for (const auto& one : m_catalog.tables) {
    if (one.partitioned) continue;
    sql += (sql.empty() ? "" : " union all ") +
           fmt::format("select '{}', count(*) from only {}", one.id, name_of(one));
  }
  std::map<oid, std::size_t> out;
  if (sql.empty()) return out;
  for (const auto& row : m_on.execute(sql).rows) {
    if (const auto count = std::stoul(row.at(1).value()); count > 0) out[row.at(0).value()] = count;
  }
  return out;
}

reference filling::reference_of(const table& one, std::size_t rule) const {
  const auto& key = one.rules[rule];
  reference out;
  out.rule = rule;
  if (key.refers_to == one.id) {
    for (const auto& name : key.referred) {
      const auto at = std::find_if(one.columns.begin(), one.columns.end(),
                                   [&name](const column& other) { return other.name == name; });
      out.own.push_back(static_cast<std::size_t>(at - one.columns.begin()));
    }
    return out;
  }
  out.undecided = !m_done.contains(key.refers_to);
  const auto other = m_tables.find(key.refers_to);
  if (out.undecided || other == m_tables.end()) return out;
  const auto sql = fmt::format("select {0} from {1} order by {0} limit 50", texts_of(key.referred),
                               name_of(*other->second));
  for (const auto& row : m_on.execute(sql).rows) {
    std::vector<cell> cells;
    for (const auto& value : row) cells.push_back(cell::of(value));
    if (std::find(cells.begin(), cells.end(), cell{}) == cells.end()) out.targets.push_back(std::move(cells));
  }
  return out;
}

void filling::add_wanted(outline& to) const {
  const auto& one = *to.of;
  const auto add = [&](auto&& said) {
    to.wanted.emplace_back(one.columns.size());
    for (std::size_t i = 0; i < one.columns.size(); ++i) to.wanted.back()[i] = said(one.columns[i]);
  };
  if (const auto seen = m_wanted.like.find({one.schema, one.name}); seen != m_wanted.like.end()) {
    for (const auto& row : seen->second) {
      add([&row](const column& of) -> std::optional<cell> {
        const auto value = row.find(of.name);
        if (value == row.end() || (!value->second && of.not_null)) return std::nullopt;
        return cell::of(value->second);
      });
    }
  }
  if (const auto wished = m_wishes.find(one.id); wished != m_wishes.end()) {
    for (const auto& row : wished->second) {
      add([&row](const column& of) -> std::optional<cell> {
        const auto value = row.find(of.name);
        return value == row.end() ? std::nullopt : std::optional(value->second);
      });
    }
  }
}

outline filling::outline_of(const table& one) const {
  outline out;
  out.of = &one;
  out.choices = m_choices.at(one.id);
  for (std::size_t i = 0; i < one.rules.size(); ++i) {
    if (one.rules[i].kind == rule::sort::reference) out.references.push_back(reference_of(one, i));
  }
  add_wanted(out);
  return out;
}

std::vector<std::size_t> filling::to_blame(const table& one, const attempt& said) const {
  for (const auto& rule : one.rules) {
    const bool is_bound = said.rule.empty() && said.code == "23514" && rule.kind == rule::sort::bound;
    if ((is_bound || (!said.rule.empty() && rule.name == said.rule)) && !rule.columns.empty())
      return rule.columns;
  }
  std::vector<std::size_t> all;
  std::vector<std::size_t> of_domain;
  for (std::size_t i = 0; i < one.columns.size(); ++i) {
    if (one.columns[i].generated) continue;
    all.push_back(i);
    const auto& checks = m_catalog.types.at(one.columns[i].type).checks;
    if (std::any_of(checks.begin(), checks.end(),
                    [&said](const auto& check) { return check.name == said.rule; }))
      of_domain.push_back(i);
  }
  return of_domain.empty() ? all : of_domain;
}

/// Changes a row that the server has refused.
void filling::react(row_maker& to, draft& what, const attempt& said, bool& copied) const {
  constexpr const char* is_null = "23502";
  const auto& one = to.of();
  if (said.code == is_null) {
    for (std::size_t i = 0; i < one.columns.size(); ++i) {
      if (one.columns[i].name == said.part) return to.fill(what, i);
    }
  }
  const auto columns = to_blame(one, said);
  const bool breaks_check = said.code == "23514";
  if (breaks_check && !copied && !to.accepted().empty()) {
    copied = true;
    for (const auto at : columns) what[at] = to.accepted().front()[at];
    return;
  }
  to.vary(what, columns);
}

bool filling::add_row(row_maker& to, std::size_t number, std::string& reason) {
  constexpr std::size_t first_tries = 500;
  constexpr std::size_t other_tries = 60;
  constexpr std::size_t looks = 3000;
  auto tries = to.accepted().empty() ? first_tries : other_tries;
  auto what = to.first(number);
  bool copied = false;
  for (std::size_t i = 0; i < looks && tries > 0; ++i) {
    if (const auto* rule = to.broken(what)) {
      if (reason.empty()) reason = "no values were found that keep to " + rule->name;
      to.vary(what, rule->columns);
      continue;
    }
    --tries;
    const auto said = try_statement(m_on, to.insertion(what));
    if (said.code == "00000") {
      to.accept(std::move(what));
      return true;
    }
    reason = said.message;
    react(to, what, said, copied);
  }
  return false;
}

/// Rows that refer to what is not there yet wish for it.
void filling::note_wishes(const row_maker& of) {
  for (const auto& one : of.references()) {
    if (!one.undecided) continue;
    m_has_circles = true;
    const auto& rule = of.of().rules[one.rule];
    for (const auto& row : of.accepted()) {
      std::map<std::string, cell> wished;
      for (std::size_t i = 0; i < rule.columns.size(); ++i) {
        if (row[rule.columns[i]].is == cell::form::text) wished[rule.referred[i]] = row[rule.columns[i]];
      }
      if (wished.size() == rule.columns.size()) m_wishes[rule.refers_to].push_back(std::move(wished));
    }
  }
}

filled_table filling::fill_one(const table& one) {
  filled_table out{one.id, one.schema, one.name, 0, {}};
  row_maker maker(outline_of(one));
  for (const auto& by : maker.references()) {
    const auto& rule = one.rules[by.rule];
    const bool must = std::all_of(rule.columns.begin(), rule.columns.end(),
                                  [&one](std::size_t at) { return one.columns[at].not_null; });
    if (must && by.targets.empty() && by.own.empty() && !by.undecided) {
      const auto other = m_tables.find(rule.refers_to);
      out.reason = "refers to " + (other == m_tables.end() ? rule.refers_to : name_of(*other->second)) +
                   ", which has no rows";
      return out;
    }
  }
  const auto seen = m_wanted.like.find({one.schema, one.name});
  const auto count = seen == m_wanted.like.end() ? rows_each : std::min(rows_each, seen->second.size());
  for (std::size_t i = 0; i < count; ++i) {
    // Where not even one was found in so many tries, others will not be either.
    if (!add_row(maker, i, out.reason) && maker.accepted().empty()) break;
  }
  out.rows = maker.accepted().size();
  note_wishes(maker);
  return out;
}

/// What circles have left without what it refers to goes, and what refers to that.
void filling::remove_unreferenced() {
  for (bool again = m_has_circles; again;) {
    again = false;
    for (const auto& one : m_catalog.tables) {
      for (const auto& rule : one.rules) {
        const auto other = m_tables.find(rule.refers_to);
        if (rule.kind != rule::sort::reference || one.partitioned || other == m_tables.end()) continue;
        std::string same;
        std::string there;
        for (std::size_t i = 0; i < rule.columns.size(); ++i) {
          const auto name = text::quote_identifier(one.columns[rule.columns[i]].name);
          there += fmt::format(" and here.{} is not null", name);
          same += fmt::format("{}there.{} = here.{}", i == 0 ? "" : " and ",
                              text::quote_identifier(rule.referred[i]), name);
        }
        const auto sql =
            fmt::format("delete from only {} here where not exists (select from {} there where {}){}",
                        name_of(one), name_of(*other->second), same, there);
        again = m_on.execute(sql).affected > 0 || again;
      }
    }
  }
}

std::vector<filled_table> filling::run() {
  m_catalog = read_catalog(m_on, m_wanted.tables);
  for (const auto& one : m_catalog.tables) m_tables[one.id] = &one;
  m_choices = find_choices(m_on, m_catalog);
  const auto there = with_rows();
  for (const auto& [id, count] : there) m_done.insert(id);
  m_on.execute("set local search_path to default");
  std::vector<filled_table> out;
  for (const auto at : filling_order(m_catalog.tables)) {
    const auto& one = m_catalog.tables[at];
    if (one.partitioned) {
      m_done.insert(one.id);
      continue;
    }
    if (const auto found = there.find(one.id); found != there.end()) {
      out.push_back({one.id, one.schema, one.name, found->second, {}});
    } else if (m_wanted.empty.contains({one.schema, one.name})) {
      out.push_back({one.id, one.schema, one.name, 0, wished_empty});
    } else {
      out.push_back(fill_one(one));
    }
    m_done.insert(one.id);
  }
  remove_unreferenced();
  return out;
}

} // namespace

std::vector<filled_table> fill(postgres::connection& on, const wish& wanted) {
  try {
    on.execute("begin; set local session_replication_role to replica");
  } catch (const postgres::server_error&) {
    on.execute("rollback; begin"); // a role that may not say so: triggers fire
  }
  try {
    prepare_attempts(on);
    auto out = filling(on, wanted).run();
    on.execute("commit");
    return out;
  } catch (...) {
    on.execute("rollback");
    throw;
  }
}

} // namespace dbworkflow::rows
