// Turns what comes into nodes.
#include "plan/makers.hpp"

#include "plan/handed_down.hpp"
#include "plan/partitions.hpp"

#include <algorithm>
#include <tuple>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

class create_maker {
public:
  create_maker(nodes& to, const course& in)
      : m_out(to)
      , m_course(in) {}

  void make() {
    for (const auto& [id, any] : m_course.to.objects) {
      if (m_course.comes(id)) add_create(id, any);
    }
  }

  [[nodiscard]] std::vector<const model::object*> parts_of(const object_id& table) const {
    std::vector<const model::object*> out;
    for (const auto* one : model::columns_of(m_course.to, table.schema, table.name)) {
      const auto& any = m_course.to.objects.at(one->id());
      if (is_written_inside(any)) out.push_back(&any);
    }
    for (const char* first : {"primary key", "unique", "check", "exclusion"}) {
      for (const auto* one : model::constraints_of(m_course.to, table.schema, table.name)) {
        const auto& any = m_course.to.objects.at(one->id());
        if (one->contype == first && is_written_inside(any)) out.push_back(&any);
      }
    }
    return out;
  }

private:
  [[nodiscard]] bool is_written_inside(const model::object& any) const {
    if (const auto publication = publication_of(any)) return m_course.comes(*publication);
    const auto home = home_of(any);
    if (home && home->type == kind::domain) return is_written_inside_domain(any, *home);
    if (!home || home->type != kind::table || !m_course.comes(*home)) return false;
    const auto* table = m_course.to.find<model::table>(*home);
    if (table == nullptr) return false;
    if (const auto* column = std::get_if<model::column>(&any)) {
      // A partition is made as a table of its own and attached, so that all its names are as declared.
      return (!column->inherited || table->partition_of.has_value()) &&
             (column->default_value || !waits_for(m_course.to, id_of(any), *home));
    }
    const auto* constraint = std::get_if<model::constraint>(&any);
    if (waits_for(m_course.to, id_of(any), *home)) return false;
    return constraint != nullptr && constraint->contype != "foreign key" && constraint->validated &&
           constraint->complete && !is_repeated(*constraint) &&
           (!constraint->inherited || table->partition_of.has_value());
  }

  /// CREATE TABLE silently leaves out a key that says the same as one before it; a partition's parent takes
  /// the one that is made first.
  [[nodiscard]] bool is_repeated(const model::constraint& one) const {
    if (one.on_domain || !has_index(one)) return false;
    const auto place = [](const model::constraint& key) {
      return std::tuple(!key.inherited, key.contype != "primary key", key.name);
    };
    const auto all = model::constraints_of(m_course.to, one.schema, one.parent);
    return std::any_of(all.begin(), all.end(), [&](const model::constraint* other) {
      return has_index(*other) && other->columns == one.columns && place(*other) < place(one);
    });
  }

  /// A constraint that calls a function that takes the domain can only be added to it.
  [[nodiscard]] bool is_written_inside_domain(const model::object& any, const object_id& domain) const {
    if (!m_course.comes(domain) && !m_course.swapped.contains(domain)) return false;
    if (!std::get<model::constraint>(any).validated) return false;
    const auto id = model::id_of(any);
    const auto made = [this](const object_id& one) { return m_course.comes(one); };
    id_set seen;
    return !(m_course.swapped.contains(domain) && calls(m_course.to, id, made)) &&
           !needs_in_the_end(id, domain, seen);
  }

  bool needs_in_the_end(const object_id& at, const object_id& wanted, id_set& seen) const {
    if (at == wanted) return true;
    const auto found = m_course.to.needs.find(at);
    if (found == m_course.to.needs.end() || !seen.insert(at).second) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const object_id& one) { return needs_in_the_end(one, wanted, seen); });
  }

  /// What the parent's statement makes by itself. A partition that is made, or a table that becomes one, must
  /// have it before it is attached.
  [[nodiscard]] bool is_inherited(const model::object& any) const {
    if (const auto* column = std::get_if<model::column>(&any))
      return column->inherited && !m_course.is_attached(*home_of(any));
    const auto* constraint = std::get_if<model::constraint>(&any);
    if (constraint == nullptr || !constraint->inherited) return false;
    const auto home = home_of(any);
    const auto* table = home ? m_course.to.find<model::table>(*home) : nullptr;
    if (constraint->contype == "check" && home && m_course.is_attached(*home)) return false;
    const bool is_looked_for = constraint->contype == "check" && !constraint->validated;
    return !is_looked_for || table == nullptr || !table->partition_of || !m_course.comes(*home);
  }

  void join_key(std::size_t at, const object_id& key, const model::object& any, const object_id& above) {
    const auto joined = m_out.add(join_step(key, any, above));
    m_out.alters[key] = joined;
    m_out.chains.emplace_back(at, joined);
  }

  /// Keys that partitions have by themselves can be part of an index above them.
  void join_keys_below(const object_id& index, const object_id& table) {
    const auto below = m_course.heirs_after.find(table);
    if (below == m_course.heirs_after.end()) return;
    for (const auto& home : below->second) {
      if (m_course.comes(home) || m_course.is_attached(home)) continue;
      for (const auto* key : model::constraints_of(m_course.to, home.schema, home.name)) {
        const auto needs = m_course.to.needs.find(key->id());
        if (has_index(*key) && needs != m_course.to.needs.end() && needs->second.contains(index))
          join_index(key->id(), index);
      }
    }
  }

  void join_index(const object_id& key, const object_id& index) {
    const auto at = m_out.add(join_step(key, m_course.to.objects.at(key), index));
    m_out.chains.emplace_back(m_out.creates.at(index), at);
    if (const auto made = m_out.creates.find(key); made != m_out.creates.end())
      m_out.chains.emplace_back(made->second, at);
  }

  void add_beside_inherited(const object_id& id, const model::object& any) {
    auto facts = facts_beside_inherited(m_course, any);
    if (!facts.empty()) m_out.alters[id] = m_out.add(alteration(id, nullptr, &any, std::move(facts)));
  }

  /// A view that is made again goes on having rows, however it is declared: others read it.
  [[nodiscard]] bool stays_populated(const object_id& id) const {
    const auto* before = m_course.from.find<model::materialized_view>(id);
    return before != nullptr && before->populated && m_course.to.rows_of_views != model::view_rows::exact;
  }

  void add_create(const object_id& id, const model::object& any) {
    const auto joins = key_to_join(m_course, any);
    if (is_written_inside(any)) {
      if (joins) join_key(m_out.creates.at(id), id, any, *joins);
      return;
    }
    if (is_inherited(any) && !joins) {
      add_beside_inherited(id, any);
      return;
    }
    step one;
    one.what = action::create;
    one.id = id;
    one.to = &any;
    if (id.type == kind::table || id.type == kind::domain) one.parts = parts_of(id);
    if (id.type == kind::publication) one.parts = published_by(id);
    if (id.type == kind::published_table && m_course.has_heirs(*home_of(any))) one.facts = {"only"};
    if (stays_populated(id)) one.facts = {"populated"};
    for (const auto* part : one.parts) {
      if (publication_of(*part) && m_course.has_heirs(*home_of(*part)))
        one.facts.push_back("only " + model::qualified_name(*home_of(*part)));
    }
    const auto parts = one.parts;
    const auto at = m_out.add(std::move(one));
    m_out.creates[id] = at;
    for (const auto* part : parts) {
      const auto part_id = model::id_of(*part);
      m_out.creates[part_id] = at;
      if (default_of(*part) && waits_for(m_course.to, part_id, id)) add_late_default(at, part_id, *part);
    }
    add_finish(id, any);
    if (joins) join_key(at, id, any, *joins);
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && !has_entries(*index))
      join_keys_below(id, *home_of(any));
  }

  /// A default that calls what needs the table: set when both are there.
  void add_late_default(std::size_t table, const object_id& id, const model::object& column) {
    m_out.list[table].facts.push_back("default " + id.name);
    m_out.alters[id] = m_out.add(alteration(id, nullptr, &column, {"default_value"}));
  }

  [[nodiscard]] std::vector<const model::object*> published_by(const object_id& publication) const {
    std::vector<const model::object*> out;
    for (auto at = m_course.to.objects.lower_bound({kind::published_table, {}, {}, {}});
         at != m_course.to.objects.end() && at->first.type == kind::published_table; ++at) {
      if (at->first.name == publication.name) out.push_back(&at->second);
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> link(const model::sequence& one) const {
    std::vector<std::string> out{"owned_by"};
    if (const auto owner = owner_to_be_linked(m_course, nullptr, one))
      out.push_back("owner_of_table " + *owner);
    return out;
  }

  /// What can only be said when other objects are there too.
  void add_finish(const object_id& id, const model::object& any) {
    std::vector<std::string> facts;
    if (const auto* sequence = std::get_if<model::sequence>(&any); sequence != nullptr && sequence->owned_by)
      facts = link(*sequence);
    if (const auto* table = std::get_if<model::table>(&any)) {
      if (table->partition_of) facts = {"partition_of"};
      if (table->replica_identity.starts_with("index ")) facts.emplace_back("replica_identity");
    }
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->partition_of)
      facts = {"partition_of"};
    if (const auto* trigger = std::get_if<model::trigger>(&any)) {
      for (const auto& state : trigger->partitions) facts.push_back("partition " + state);
    }
    if (facts.empty()) return;
    // An index is attached with its partition: a step of its own only where the partition is there already.
    if (id.type == kind::index) {
      if (const auto home = home_of(any);
          !comes_after_partitions(m_course, *std::get<model::index>(any).partition_of) &&
          (!home || m_course.comes(*home) || m_course.is_attached(*home)))
        return;
    }
    m_out.finishes[id] = m_out.add(alteration(id, nullptr, &any, std::move(facts)));
  }

  nodes& m_out;
  const course& m_course;
};

} // namespace

void add_creates(nodes& to, const course& in) { create_maker(to, in).make(); }

std::vector<const model::object*> parts_of(const course& in, const object_id& whole) {
  nodes none;
  return create_maker(none, in).parts_of(whole);
}

} // namespace dbworkflow::plan
