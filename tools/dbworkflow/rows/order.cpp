#include "rows/order.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dbworkflow::rows {
namespace {

struct needs {
  std::set<std::size_t> must; ///< what a row cannot be without
  std::set<std::size_t> may;
};

std::vector<needs> needs_of(const std::vector<table>& tables) {
  std::map<oid, std::size_t> at;
  for (std::size_t i = 0; i < tables.size(); ++i) at[tables[i].id] = i;
  std::vector<needs> out(tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const auto& parent : tables[i].parents) {
      if (at.contains(parent)) out[at[parent]].must.insert(i);
    }
    if (tables[i].partitioned) continue; // its references are those of its partitions
    for (const auto& one : tables[i].rules) {
      const auto other = at.find(one.refers_to);
      if (one.kind != rule::sort::reference || other == at.end() || other->second == i) continue;
      const bool must = std::all_of(one.columns.begin(), one.columns.end(),
                                    [&](std::size_t column) { return tables[i].columns[column].not_null; });
      (must ? out[i].must : out[i].may).insert(other->second);
    }
  }
  return out;
}

bool all_done(const std::set<std::size_t>& what, const std::vector<bool>& done) {
  return std::all_of(what.begin(), what.end(), [&done](std::size_t one) { return done[one]; });
}

} // namespace

std::vector<std::size_t> filling_order(const std::vector<table>& tables) {
  const auto all = needs_of(tables);
  std::vector<bool> done(tables.size(), false);
  std::vector<std::size_t> out;
  const auto take_where = [&](auto&& fits, bool one_only) {
    bool taken = false;
    for (std::size_t i = 0; i < tables.size() && !(taken && one_only); ++i) {
      if (done[i] || !fits(i)) continue;
      done[i] = taken = true;
      out.push_back(i);
    }
    return taken;
  };
  while (out.size() < tables.size()) {
    if (take_where([&](std::size_t i) { return all_done(all[i].must, done) && all_done(all[i].may, done); },
                   false))
      continue;
    if (take_where([&](std::size_t i) { return all_done(all[i].must, done); }, true)) continue;
    take_where([](std::size_t) { return true; }, true);
  }
  return out;
}

} // namespace dbworkflow::rows
