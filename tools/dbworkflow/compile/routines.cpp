#include "compile/routines.hpp"

#include <algorithm>

namespace dbworkflow::compile {
namespace {

/// CREATE … → CREATE OR REPLACE …
void make_repeatable(const schema_file& in, task& one) {
  const auto tokens = in.tokens_of(one.statement);
  if (in.declares[one.statement].all.front().replaces) return;
  const auto& statement = in.parts.statements[one.statement];
  one.sql.clear();
  one.pieces.clear();
  one.append_source(in.content(), {statement.begin, tokens.front().end});
  one.append(" OR REPLACE");
  one.append_source(in.content(), {tokens.front().end, statement.end});
}

} // namespace

void check_routines(session& on, const std::vector<schema_file>& files, std::deque<task>& tasks) {
  std::vector<task*> group;
  const auto check = [&] {
    if (!group.empty() && !on.rehearse(group)) {
      for (auto* one : group) on.rehearse({one});
    }
    group.clear();
  };
  for (auto& one : tasks) {
    if (!one.bodies_unchecked || one.state != task_state::done) continue;
    make_repeatable(files[one.file], one);
    if (!group.empty() && !on.same_settings(*group.front(), one)) check();
    group.push_back(&one);
  }
  check();
}

} // namespace dbworkflow::compile
