#include "diff/following_renames.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace dbworkflow::diff {
namespace {

using model::kind;

bool follows(kind type) {
  return type == kind::constraint || type == kind::index || type == kind::sequence || type == kind::trigger ||
         type == kind::rule || type == kind::policy || type == kind::statistics;
}

/// What an object of these kinds belongs to, as a text; empty where its name is its own affair.
std::string home_of(const model::object& any) {
  const auto id = model::id_of(any);
  if (model::is_child(id.type)) return text::qualified(id.schema, id.parent);
  if (const auto* index = std::get_if<model::index>(&any)) return text::qualified(id.schema, index->table);
  if (const auto* statistics = std::get_if<model::statistics>(&any)) return statistics->table;
  const auto* sequence = std::get_if<model::sequence>(&any);
  return sequence == nullptr ? std::string() : sequence->owned_by.value_or("");
}

/// PostgreSQL renames these with those of the parent.
bool is_bound(const model::object& any, const model::database& in) {
  if (const auto* constraint = std::get_if<model::constraint>(&any))
    return constraint->inherited && (constraint->contype == "check" || constraint->contype == "not null");
  constexpr int renames_clones = 150000;
  const auto* trigger = std::get_if<model::trigger>(&any);
  if (trigger == nullptr || in.server_version >= renames_clones) return false;
  const auto* table = in.find<model::table>({kind::table, trigger->schema, {}, trigger->parent});
  return table != nullptr && table->partition_key;
}

void replace_name(std::string& definition, const std::string& head, const std::string& from,
                  const std::string& to) {
  const auto old_text = head + text::quote_identifier(from) + " ";
  if (const auto at = definition.find(old_text); at != std::string::npos)
    definition.replace(at, old_text.size(), head + text::quote_identifier(to) + " ");
}

/// The object under another name, as PostgreSQL would print it.
model::object with_name(model::object any, const model::object_id& wanted) {
  std::visit(
      [&wanted](auto& one) {
        using type = std::decay_t<decltype(one)>;
        if constexpr (type::type == kind::index)
          replace_name(one.definition, "INDEX ", one.name, wanted.name);
        if constexpr (type::type == kind::trigger)
          replace_name(one.definition, "TRIGGER ", one.name, wanted.name);
        if constexpr (type::type == kind::rule) replace_name(one.definition, "RULE ", one.name, wanted.name);
        one.name = wanted.name;
      },
      any);
  return any;
}

/// The same but for names and comments, which are altered in place.
bool is_same(const model::object& from, const model::object& to) {
  const auto left = model::differences(with_name(from, model::id_of(to)), to);
  return std::all_of(left.begin(), left.end(), [](const model::difference& one) {
    return one.fact == "comment" || one.fact == "index_comment";
  });
}

class follower_search {
public:
  follower_search(const model::database& from, const model::database& to)
      : m_from(from)
      , m_to(to) {}

  std::vector<rename> run() {
    std::map<std::pair<kind, std::string>, std::vector<const model::object*>> gone;
    for (const auto& [id, any] : m_from.objects) {
      if (!follows(id.type) || m_to.objects.contains(id) || is_bound(any, m_from)) continue;
      if (auto home = home_of(any); !home.empty()) gone[{id.type, std::move(home)}].push_back(&any);
    }
    for (const auto& [id, any] : m_to.objects) {
      follow_columns(id, any);
      follow_identity(id, any);
      if (gone.empty() || !follows(id.type) || m_from.objects.contains(id) || is_bound(any, m_to)) continue;
      const auto found = gone.find({id.type, home_of(any)});
      if (found != gone.end()) pair(found->second, any);
    }
    return std::move(m_out);
  }

private:
  void pair(std::vector<const model::object*>& gone, const model::object& come) {
    const auto same =
        std::find_if(gone.begin(), gone.end(), [&](const model::object* one) { return is_same(*one, come); });
    if (same == gone.end()) return;
    const auto* constraint = std::get_if<model::constraint>(&come);
    auto from = model::id_of(**same);
    auto to = model::id_of(come);
    if (from.schema != to.schema) return;
    m_out.push_back({{std::move(from)}, {std::move(to)}, constraint != nullptr && constraint->on_domain});
    gone.erase(same);
  }

  /// CREATE OR REPLACE VIEW can do all but rename.
  void follow_columns(const model::object_id& id, const model::object& any) {
    const auto* after = std::get_if<model::view>(&any);
    const auto* before = after == nullptr ? nullptr : m_from.find<model::view>(id);
    if (before == nullptr || before->columns.size() > after->columns.size()) return;
    const auto has = [](const model::view& in, const std::string& name) {
      return std::any_of(in.columns.begin(), in.columns.end(),
                         [&name](const auto& one) { return one.name == name; });
    };
    std::vector<rename> found;
    for (std::size_t i = 0; i < before->columns.size(); ++i) {
      const auto& was = before->columns[i];
      const auto& is = after->columns[i];
      if (was.data_type != is.data_type || was.collation != is.collation) return;
      // One that is there before and after has not become another.
      if (was.name != is.name && (has(*after, was.name) || has(*before, is.name))) return;
      if (was.name != is.name) found.push_back({{id, was.name}, {id, is.name}});
    }
    m_out.insert(m_out.end(), found.begin(), found.end());
  }

  void follow_identity(const model::object_id& id, const model::object& any) {
    const auto* after = std::get_if<model::column>(&any);
    if (after == nullptr || !after->identity_sequence) return;
    const auto* before = m_from.find<model::column>(id);
    if (before == nullptr || !before->identity_sequence ||
        before->identity_sequence == after->identity_sequence) {
      return;
    }
    const auto from = model::parse_object_id("sequence " + *before->identity_sequence);
    const auto to = model::parse_object_id("sequence " + *after->identity_sequence);
    if (from && to && from->schema == to->schema) m_out.push_back({{*from}, {*to}});
  }

  const model::database& m_from;
  const model::database& m_to;
  std::vector<rename> m_out;
};

} // namespace

std::vector<rename> following_renames(const model::database& from, const model::database& to) {
  return follower_search(from, to).run();
}

} // namespace dbworkflow::diff
