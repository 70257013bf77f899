#include "generative/round.hpp"

#include "embedded/soak.hpp"

#include "postgres/introspect/introspect.hpp"

#include <algorithm>
#include <cctype>

namespace dbworkflow::generative {
namespace {

/// What stands in quotes, or has a dot or a digit, is a name or a number.
std::string without_names(const std::string& text) {
  std::string out;
  std::string word;
  bool quoted = false;
  const auto end_word = [&] {
    const bool is_name = word.find_first_of(".0123456789") != std::string::npos;
    if (!word.empty()) out += is_name ? "_ " : word + " ";
    word.clear();
  };
  for (const char c : text) {
    if (c == '"' || c == '\'') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (c == ' ' || c == '\n' || c == ',' || c == '(' || c == ')') {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return out;
}

std::string first_words(const std::string& text, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at != std::string::npos; ++i)
    at = text.find(' ', at == 0 ? 0 : at + 1);
  return text.substr(0, at);
}

} // namespace

std::string signature(const proof::failure& why) {
  if (why.what == "does not apply") return why.what + ": " + without_names(why.detail);
  if (why.what == "left over") {
    const auto line = why.detail.substr(0, why.detail.find('\n'));
    const auto fact = line.find("  ", 4);
    return why.what + ": " + first_words(line, 2) +
           (fact == std::string::npos ? "" : first_words(without_names(line.substr(fact)), 1));
  }
  return why.what + ": " + first_words(without_names(why.detail), 3);
}

texts texts_of(const state& from) {
  texts out;
  for (const auto& one : from) out.push_back(one.sql);
  return out;
}

std::string file_of(const texts& statements) {
  std::string out;
  for (const auto& one : statements) out += one + ";\n";
  return out;
}

class prover::loan {
public:
  explicit loan(prover& from)
      : m_from(from)
      , m_lent(from.m_clean.empty() ? lent(from.m_server.create()) : std::move(from.m_clean.back())) {
    if (!from.m_clean.empty()) from.m_clean.pop_back();
  }
  loan(const loan&) = delete;
  loan& operator=(const loan&) = delete;
  loan(loan&&) = delete;
  loan& operator=(loan&&) = delete;
  ~loan() {
    try {
      m_lent.connection.execute("rollback");
      if (m_lent.connection.execute(std::string(embedded::clean)).rows.at(0).at(0) == "0")
        m_from.m_clean.push_back(std::move(m_lent));
    } catch (const std::exception&) {
      // It is dropped, and another one made.
    }
  }
  postgres::connection& connection() { return m_lent.connection; }

private:
  prover& m_from;
  lent m_lent;
};

void prover::load(texts& statements, postgres::connection& connection) {
  connection.execute("begin");
  texts taken;
  for (const auto& one : statements) {
    try {
      connection.execute("savepoint before; " + one + "; release before");
      taken.push_back(one);
    } catch (const postgres::server_error&) {
      connection.execute("rollback to before");
    }
  }
  connection.execute("commit");
  statements = std::move(taken);
}

std::optional<finding> prover::prove(texts& from, texts& to) {
  loan first(*this);
  loan second(*this);
  auto& on_first = first.connection();
  auto& on_second = second.connection();
  load(from, on_first);
  load(to, on_second);
  const auto before = postgres::introspect(on_first);
  const auto after = postgres::introspect(on_second);
  if (const auto why = proof::prove(on_first, before, after)) return finding{from, to, *why};
  if (const auto why = proof::prove(on_second, after, before)) return finding{to, from, *why};
  return std::nullopt;
}

std::optional<proof::failure> prover::prove_one_way(texts& from, texts& to) {
  loan first(*this);
  loan second(*this);
  auto& on_first = first.connection();
  auto& on_second = second.connection();
  load(from, on_first);
  load(to, on_second);
  const auto before = postgres::introspect(on_first);
  return proof::prove(on_first, before, postgres::introspect(on_second));
}

bool prover::try_instead(finding& of, texts from, texts to) {
  const auto why = prove_one_way(from, to);
  if (!why || signature(*why) != signature(of.why)) return false;
  of = {std::move(from), std::move(to), *why};
  return true;
}

bool prover::take_away(finding& of, std::size_t size) {
  // What both have goes from both.
  auto all = of.from;
  for (const auto& one : of.to) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
  bool any = false;
  for (std::size_t end = all.size(); end > 0;) {
    const auto begin = end > size ? end - size : 0;
    const std::set<std::string> out(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                    all.begin() + static_cast<std::ptrdiff_t>(end));
    const auto is_out = [&out](const std::string& one) { return out.contains(one); };
    auto from = of.from;
    auto to = of.to;
    if (std::erase_if(from, is_out) + std::erase_if(to, is_out) > 0)
      any = try_instead(of, std::move(from), std::move(to)) || any;
    end = begin;
  }
  return any;
}

finding prover::shrink(finding large) {
  for (auto size = std::max<std::size_t>(large.from.size(), large.to.size()); size > 0; size /= 2) {
    while (take_away(large, size) && size == 1) {
    }
  }
  // What only one of them needs to have.
  for (const bool of_first : {true, false}) {
    for (auto at = (of_first ? large.from : large.to).size(); at-- > 0;) {
      auto from = large.from;
      auto to = large.to;
      auto& shorter = of_first ? from : to;
      if (at >= shorter.size()) continue;
      shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(at));
      try_instead(large, std::move(from), std::move(to));
    }
  }
  return large;
}

} // namespace dbworkflow::generative
