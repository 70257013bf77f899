#include "plan/circles.hpp"

#include <utility>

namespace dbworkflow::plan {
namespace {

using graph = std::vector<std::vector<std::size_t>>;

/// Appends what is reached from `start` and was not seen: each behind all that is reached from it.
void visit(const graph& next, std::size_t start, std::vector<bool>& seen, std::vector<std::size_t>& out) {
  std::vector<std::pair<std::size_t, std::size_t>> open; // a node, and which of its edges is next
  if (seen[start]) return;
  seen[start] = true;
  open.emplace_back(start, 0);
  while (!open.empty()) {
    auto& [node, edge] = open.back();
    if (edge == next[node].size()) {
      out.push_back(node);
      open.pop_back();
      continue;
    }
    const auto to = next[node][edge++];
    if (seen[to]) continue;
    seen[to] = true;
    open.emplace_back(to, 0);
  }
}

graph reversed(const graph& next) {
  graph out(next.size());
  for (std::size_t i = 0; i < next.size(); ++i) {
    for (const auto to : next[i]) out[to].push_back(i);
  }
  return out;
}

} // namespace

std::vector<std::size_t> circles_of(const graph& next) {
  std::vector<std::size_t> finished;
  std::vector<bool> seen(next.size());
  for (std::size_t i = 0; i < next.size(); ++i) visit(next, i, seen, finished);
  // Kosaraju: against the edges, from the last that was finished on, no more than one circle is reached.
  const auto back = reversed(next);
  std::vector<std::size_t> out(next.size());
  seen.assign(next.size(), false);
  for (auto start = finished.rbegin(); start != finished.rend(); ++start) {
    std::vector<std::size_t> circle;
    visit(back, *start, seen, circle);
    for (const auto node : circle) out[node] = *start;
  }
  return out;
}

std::vector<std::size_t> in_circles(const graph& next) {
  const auto circles = circles_of(next);
  std::vector<std::size_t> members(next.size());
  for (const auto one : circles) ++members[one];
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < circles.size(); ++i) {
    if (members[circles[i]] > 1) out.push_back(i);
  }
  return out;
}

} // namespace dbworkflow::plan
