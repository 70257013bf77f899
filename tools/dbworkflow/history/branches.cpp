#include "history/branches.hpp"

#include "history/rewrite.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dbworkflow::history {
namespace {

using key = std::pair<std::string, std::string>; ///< tag, sha256

void collect(const std::vector<replaced>& from, std::set<key>& to) {
  for (const auto& one : from) {
    to.emplace(one.tag, one.sha256);
    collect(one.replaces, to);
  }
}

/// Those of `entries` that follow each other, from the one on that follows none of them.
std::vector<entry> in_order(std::vector<entry> entries) {
  std::map<std::string, std::size_t> by_hash;
  for (std::size_t i = 0; i < entries.size(); ++i) by_hash.emplace(chain_hash(entries[i]), i);
  std::vector<entry> out;
  std::vector<bool> taken(entries.size(), false);
  while (out.size() < entries.size()) {
    const auto before = out.size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (taken[i]) continue;
      const auto parent = by_hash.find(entries[i].parent);
      if (parent != by_hash.end() && !taken[parent->second]) continue;
      taken[i] = true;
      out.push_back(entries[i]);
    }
    if (out.size() == before) break; // a circle: no chain, whatever is done
  }
  return out;
}

/// The name without its number: `0007_add_vouchers` → `add_vouchers`.
std::string name_of(const std::string& tag) {
  const auto end = tag.find_first_not_of("0123456789");
  return end != std::string::npos && end > 0 && tag[end] == '_' && end + 1 < tag.size() ? tag.substr(end + 1)
                                                                                        : tag;
}

} // namespace

std::vector<entry> united(const std::vector<std::vector<entry>>& journals) {
  std::set<key> gone;
  for (const auto& one : journals) {
    for (const auto& entry : one) collect(entry.replaces, gone);
  }
  std::set<key> seen;
  std::vector<entry> out;
  for (const auto& one : journals) {
    for (const auto& entry : one) {
      const key known(entry.tag, entry.sha256);
      if (!gone.contains(known) && seen.insert(known).second) out.push_back(entry);
    }
  }
  return out;
}

bool is_chain(const std::vector<entry>& entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    if (entries[i].parent != chain_hash(entries[i - 1])) return false;
  }
  return true;
}

std::optional<branches> part(const std::vector<entry>& all,
                             const std::function<bool(const entry&)>& is_ours) {
  std::vector<entry> kept;
  branches out;
  for (const auto& one : all) (is_ours(one) ? out.ours : kept).push_back(one);
  kept = in_order(std::move(kept));
  out.ours = in_order(std::move(out.ours));
  if (kept.empty() || out.ours.empty() || !kept.front().parent.empty() || !is_chain(kept) ||
      !is_chain(out.ours))
    return std::nullopt;
  // The base ends where ours begins; where that is gone (squashed by the others), nothing but the others is
  // known.
  const auto& root = out.ours.front().parent;
  auto end = kept.begin();
  if (!root.empty()) {
    const auto last =
        std::find_if(kept.begin(), kept.end(), [&root](const entry& one) { return chain_hash(one) == root; });
    end = last == kept.end() ? kept.end() : last + 1;
  }
  out.base.assign(kept.begin(), end);
  out.others.assign(end, kept.end());
  return out;
}

std::vector<entry> moved(const branches& from, bool commute) {
  auto all = from.base;
  all.insert(all.end(), from.others.begin(), from.others.end());
  const auto first = all.size();
  for (const auto& old : from.ours) {
    auto one = old;
    one.idx = all.empty() ? 0 : all.back().idx + 1;
    one.tag = tag_of(one.idx, name_of(old.tag));
    if (one.tag != old.tag) one.replaces = {{old.tag, old.sha256, old.replaces}};
    one.commutes_since.reset();
    if (commute && !from.others.empty()) one.commutes_since = from.base.empty() ? "" : from.base.back().tag;
    all.push_back(std::move(one));
    chain(all, all.size() - 1);
  }
  return {all.begin() + static_cast<std::ptrdiff_t>(first), all.end()};
}

} // namespace dbworkflow::history
