#include "rows/documents.hpp"

#include "embedded/dbworkflow_rows.hpp"
#include "rows/constants.hpp"
#include "rows/values.hpp"
#include "sql/token.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dbworkflow::rows {
namespace {

using json = nlohmann::json;

constexpr std::size_t documents_each = 8;

/// What is read of a document at one place of it.
struct leaf {
  json_path path;
  std::vector<std::string> expressions; ///< of generated columns that read nothing else
  std::vector<json> candidates;
  std::vector<json> values; ///< those that the expressions take
};

struct document {
  const table* of = nullptr;
  std::size_t column = 0;
  std::vector<leaf> leaves;
};

/// `{a,"b c"}`, as PostgreSQL prints arrays.
json_path keys_of_array(std::string_view text) {
  json_path out;
  std::string key;
  bool quoted = false;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (c == '\\' && quoted && i + 1 < text.size()) {
      key += text[++i];
    } else if (!quoted && (c == ',' || c == '}')) {
      out.push_back(std::move(key));
      key.clear();
    } else {
      key += c;
    }
  }
  return out;
}

/// Reads `-> 'key'::text` and its like, as often as it stands there.
json_path read_path(sql::token_reader& in, std::string_view text) {
  json_path out;
  for (;;) {
    while (!in.done() && in.sees(")")) in.skip();
    const bool one = in.sees("->") || in.sees("->>");
    const bool several = in.sees("#>") || in.sees("#>>");
    if (!one && !several) return out;
    in.skip();
    if (in.done() || in.current().kind != sql::token_kind::string) return {};
    const auto said = constants_in(in.current().text(text)).texts;
    in.skip();
    if (said.empty()) return {};
    if (one) out.push_back(said.front());
    if (several) out = keys_of_array(said.front());
    if (!in.take("::")) continue;
    if (in.sees_name()) in.skip();
    if (in.take("[")) in.take("]");
  }
}

/// The document with that value at that place; what is in the way there goes.
json with_leaf(json whole, const json_path& path, const json& value) {
  auto* at = &whole;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    at = &(*at)[path[i]];
    if (!at->is_object()) *at = json::object();
  }
  if (!at->is_object()) *at = json::object();
  (*at)[path.back()] = value;
  return whole;
}

std::vector<json> candidates_of(const value_source& source, const column& generated) {
  std::vector<json> out;
  for (const auto& one : source.literals(generated.type, generated.type_text, {})) out.emplace_back(one.text);
  // Dates and durations as programs write them; what is cast from JSON and not from text.
  for (const auto* text :
       {"a", "b", "c", "d", "e", "2001-02-03T04:05:06Z", "2002-03-04T05:06:07.089Z", "PT1S", "PT2M"})
    out.emplace_back(text);
  for (const int number : {1, 2, 3, 0}) out.emplace_back(number);
  for (const bool either : {false, true}) out.emplace_back(either);
  return out;
}

void add_leaf(document& to, const value_source& source, const column& generated, const json_path& path,
              bool alone) {
  auto found =
      std::find_if(to.leaves.begin(), to.leaves.end(), [&path](const leaf& one) { return one.path == path; });
  if (found == to.leaves.end()) found = to.leaves.insert(to.leaves.end(), leaf{path, {}, {}, {}});
  if (!alone) return;
  found->expressions.push_back(generated.expression);
  for (auto& one : candidates_of(source, generated)) {
    if (std::find(found->candidates.begin(), found->candidates.end(), one) == found->candidates.end())
      found->candidates.push_back(std::move(one));
  }
}

document document_of(const value_source& source, const table& of, std::size_t at) {
  document out{&of, at, {}};
  for (const auto& generated : of.columns) {
    if (!generated.generated) continue;
    const auto paths = paths_in(generated.expression);
    for (const auto& [name, path] : paths) {
      if (name == of.columns[at].name) add_leaf(out, source, generated, path, paths.size() == 1);
    }
  }
  return out;
}

bool holds_documents(const catalog& of, const column& one) {
  const auto found = of.types.find(one.type);
  return !one.generated && found != of.types.end() && found->second.built_in &&
         (found->second.name == "json" || found->second.name == "jsonb");
}

/// The questions to the server, and where their answers go.
class questions {
public:
  void add(const document& about, leaf& of, std::size_t candidate) {
    const auto& column = about.of->columns[about.column];
    for (const auto& expression : of.expressions) {
      m_documents.push_back(with_leaf(json::object(), of.path, of.candidates[candidate]).dump());
      m_types.push_back(column.type_text);
      m_names.push_back(column.name);
      m_expressions.push_back(expression);
      m_asked.push_back({&of, candidate});
    }
  }

  /// A candidate that every expression takes becomes a value.
  void ask(postgres::connection& on) {
    if (m_asked.empty()) return;
    std::map<std::pair<leaf*, std::size_t>, std::size_t> taken;
    for (const auto& row :
         on.query(std::string(embedded::gives_value), {array_text(m_documents), array_text(m_types),
                                                       array_text(m_names), array_text(m_expressions)})
             .rows)
      ++taken[m_asked[std::stoul(row.at(0).value()) - 1]];
    for (const auto& [asked, count] : taken) {
      if (count == asked.first->expressions.size())
        asked.first->values.push_back(asked.first->candidates[asked.second]);
    }
  }

private:
  std::vector<std::string> m_documents;
  std::vector<std::string> m_types;
  std::vector<std::string> m_names;
  std::vector<std::string> m_expressions;
  std::vector<std::pair<leaf*, std::size_t>> m_asked;
};

std::vector<std::string> texts_of(const document& from) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < documents_each; ++i) {
    auto whole = json::object();
    for (const auto& one : from.leaves) {
      const auto value = one.values.empty() ? json(std::string(1, static_cast<char>('a' + i)))
                                            : one.values[i % one.values.size()];
      whole = with_leaf(std::move(whole), one.path, value);
    }
    out.push_back(whole.dump());
  }
  return out;
}

} // namespace

std::vector<std::pair<std::string, json_path>> paths_in(std::string_view expression) {
  std::vector<std::pair<std::string, json_path>> out;
  const auto tokens = sql::scan(expression, 0, expression.size()).tokens;
  sql::token_reader in(expression, tokens);
  while (!in.done()) {
    if (!in.sees_name()) {
      in.skip();
      continue;
    }
    auto name = sql::name_of(expression, in.current());
    in.skip();
    auto path = read_path(in, expression);
    if (path.empty()) continue;
    auto found = std::pair(std::move(name), std::move(path));
    if (std::find(out.begin(), out.end(), found) == out.end()) out.push_back(std::move(found));
  }
  return out;
}

document_choices find_documents(postgres::connection& on, const catalog& of) {
  const value_source source(of.types);
  std::vector<document> documents;
  for (const auto& one : of.tables) {
    for (std::size_t i = 0; i < one.columns.size() && !one.partitioned; ++i) {
      if (!holds_documents(of, one.columns[i])) continue;
      if (auto found = document_of(source, one, i); !found.leaves.empty())
        documents.push_back(std::move(found));
    }
  }
  questions all;
  for (auto& one : documents) {
    for (auto& leaf : one.leaves) {
      for (std::size_t i = 0; i < leaf.candidates.size(); ++i) all.add(one, leaf, i);
    }
  }
  all.ask(on);
  document_choices out;
  for (const auto& one : documents) out[{one.of->id, one.column}] = texts_of(one);
  return out;
}

} // namespace dbworkflow::rows
