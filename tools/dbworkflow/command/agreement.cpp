#include "command/agreement.hpp"

#include "command/ownership.hpp"
#include "command/proof.hpp"
#include "postgres/introspect/introspect.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <future>

namespace dbworkflow::command {
namespace {

int major_of(int server_version) { return server_version / 10000; }

/// The model as a server of our own prints it: made anew there. Texts of two major versions cannot be
/// compared.
model::database normalised_here(workspace& on, const model::database& live) {
  auto scratch = recreate(on.server(), live);
  auto connection = scratch.connect();
  return postgres::introspect(connection);
}

/// Whether the snapshot says what the history makes, as that server prints it.
bool snapshot_says(workspace& on, int live_version) {
  return on.snapshot_is_current() && major_of(on.committed()->model.server_version) == major_of(live_version);
}

/// What the history makes: from the snapshot where it stands for this history and this server, else by
/// replaying it.
model::database expected_of(workspace& on, int live_version) {
  if (on.history().migrations.empty() && !postgres::scratch_server::available()) return {};
  if (snapshot_says(on, live_version)) return on.committed()->model;
  return on.historical();
}

bool ignored(const workspace& on, const model::object_id& id) {
  const auto name = model::to_string(id);
  const auto& list = on.manifest().ignore;
  if (std::find(list.begin(), list.end(), name) != list.end()) return true;
  if (id.parent.empty()) return false;
  const auto home =
      fmt::format("table {}", model::qualified_name({model::kind::table, id.schema, {}, id.parent}));
  return std::find(list.begin(), list.end(), home) != list.end();
}

} // namespace

declaration_state offline_state(workspace& on) {
  if (!on.snapshot_is_current()) return declaration_state::unknown;
  return on.declaration_is_unchanged() ? declaration_state::current : declaration_state::changed;
}

declaration_state state_of_declaration(workspace& on) {
  const auto known = offline_state(on);
  if (known != declaration_state::changed || !postgres::scratch_server::available()) return known;
  try {
    const auto expected = expected_of(on, on.server().version());
    return diff::compare(expected, on.declared().model).empty() ? declaration_state::current
                                                                : declaration_state::changed;
  } catch (const text::error&) {
    return declaration_state::changed; // a mistake in it is told by what compiles it
  }
}

std::optional<std::string> why_not_compared(workspace& on, const postgres::connection& live) {
  if (on.history().migrations.empty() || postgres::scratch_server::available() ||
      snapshot_says(on, live.server_version()))
    return std::nullopt;
  return fmt::format(
      "not compared with the history: meta/snapshot.json does not say what it makes on PostgreSQL {}, and "
      "there are no server programs to replay it",
      major_of(live.server_version()));
}

drift find_drift(workspace& on, postgres::connection& live) {
  drift out;
  // While the server reads its catalogs, the snapshot can be read.
  auto finding = std::async(std::launch::async, [&live] { return postgres::introspect(live); });
  out.expected = expected_of(on, live.server_version());
  out.found = finding.get();
  if (major_of(out.expected.server_version) != major_of(out.found.server_version)) {
    out.found = normalised_here(on, out.found);
  }
  out.changes = diff::compare(out.expected, out.found);
  std::erase_if(out.changes, [&on](const diff::change& one) { return ignored(on, one.id); });
  return out;
}

bool is_as_declared(workspace& on, const drift& found) {
  if (found.changes.empty() || !postgres::scratch_server::available()) return false;
  const ownership own(on);
  const bool ours = std::any_of(found.changes.begin(), found.changes.end(),
                                [&own](const diff::change& one) { return own.owns(one.id); });
  return ours && diff::compare(own.part_of(found.found), own.part_of(on.declared().model)).empty();
}

void keep_ignored(const workspace& on, model::database& expected, const model::database& found) {
  for (const auto& one : diff::compare(model::database(expected), found)) {
    if (!ignored(on, one.id)) continue;
    expected.objects.erase(one.id);
    const auto there = found.objects.find(one.id);
    if (there == found.objects.end()) continue;
    expected.objects.insert(*there);
    if (const auto needs = found.needs.find(one.id); needs != found.needs.end())
      expected.needs.insert_or_assign(needs->first, needs->second);
  }
}

std::optional<bool> tell_agreement(const context& in, workspace& on, postgres::connection& live,
                                   const std::string& subject) {
  if (const auto why = why_not_compared(on, live)) {
    in.console.say(subject, *why);
    return std::nullopt;
  }
  const auto left = find_drift(on, live);
  if (!left.changes.empty()) {
    const bool pushed = is_as_declared(on, left);
    in.console.say(subject, pushed ? pushed_text : "drift: the database is not what the history made of it");
    for (const auto& one : diff::told(left.changes)) in.console.line("  " + diff::describe(one));
    in.console.next(pushed ? "db_generate" : "dbworkflow check");
    return false;
  }
  switch (state_of_declaration(on)) {
  case declaration_state::current:
    in.console.say(subject, "declared = history = database");
    break;
  case declaration_state::changed:
    in.console.say(subject, "history = database; the schema files have changed since");
    in.console.next("db_generate");
    break;
  case declaration_state::unknown:
    in.console.say(subject, "history = database");
    break;
  }
  return true;
}

} // namespace dbworkflow::command
