// Names of migrations: safe as file names on every system.
#include "history/history.hpp"
#include "text/sha256.hpp"

#include <fmt/format.h>

namespace dbworkflow::history {
namespace {

constexpr std::size_t longest_name = 60;

std::string safe(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain || upper) {
      out += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  if (out.size() > longest_name) out.resize(longest_name);
  while (!out.empty() && out.back() == '_') out.pop_back();
  return out.empty() ? "migration" : out;
}

} // namespace

namespace {

std::string facts_of(const std::vector<replaced>& list) {
  std::string out;
  for (const auto& one : list) {
    out += "replaces " + one.tag + " " + one.sha256 + " {" + facts_of(one.replaces) + "}\n";
  }
  return out;
}

} // namespace

std::string chain_hash(const entry& of) {
  auto facts = of.parent + "\n" + of.tag + "\n" + of.sha256 + "\n" + facts_of(of.replaces);
  if (of.commutes_since) facts += "commutes " + *of.commutes_since + "\n";
  return text::sha256(facts);
}

std::string tag_of(std::size_t idx, const std::string& name) {
  return fmt::format("{:04}_{}", idx, safe(name));
}

entry next_entry(const history& after, const addition& what) {
  entry out;
  out.idx = after.migrations.empty() ? 0 : after.migrations.back().journal.idx + 1;
  out.tag = tag_of(out.idx, what.name);
  out.created = what.created;
  out.sha256 = text::sha256(text::normalised(what.sql));
  out.parent = after.head();
  return out;
}

std::string history::head() const {
  return migrations.empty() ? std::string() : chain_hash(migrations.back().journal);
}

} // namespace dbworkflow::history
