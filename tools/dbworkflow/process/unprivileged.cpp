#include "process/unprivileged.hpp"

#include "text/diagnostic.hpp"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace dbworkflow::process {
namespace {

struct numbers {
  unsigned user = 65534;
  unsigned group = 65534;
};

/// The account that root is shown as: that of PostgreSQL where there is one.
numbers shown_as() {
  for (const char* account : {"postgres", "nobody"}) {
    if (const auto* entry = ::getpwnam(account); entry != nullptr) return {entry->pw_uid, entry->pw_gid};
  }
  return {};
}

unprivileged find() {
  unprivileged out;
  if (::geteuid() != 0) return out;
  const auto unshare = find_program("unshare");
  const char* forbidden = std::getenv("DBWORKFLOW_NO_USERNS");
  if ((forbidden == nullptr || *forbidden == '\0') && !unshare.empty()) {
    // Root shown as somebody else is enough; initdb wants that somebody to have an entry in the user
    // database.
    const auto shown = shown_as();
    unprivileged tried{
        std::nullopt,
        unshare,
        {"--user", "--map-user=" + std::to_string(shown.user), "--map-group=" + std::to_string(shown.group)}};
    command probe;
    probe.program = "true";
    if (const auto program = find_program("true"); !program.empty()) probe.program = program;
    if (run(tried.wrap(probe)).status == 0) return tried;
  }
  const auto setpriv = find_program("setpriv");
  for (const char* account : {"postgres", "nobody"}) {
    const auto* entry = ::getpwnam(account);
    if (entry == nullptr || setpriv.empty()) continue;
    return {account,
            setpriv,
            {"--reuid=" + std::to_string(entry->pw_uid), "--regid=" + std::to_string(entry->pw_gid),
             "--clear-groups"}};
  }
  throw text::error(
      text::exit_code::failed, "PostgreSQL does not run as root, and nobody else was found to run it",
      {"allow user namespaces (util-linux: unshare --user), or make an account named postgres"});
}

} // namespace

command unprivileged::wrap(command what) const {
  if (helper.empty()) return what;
  auto wrapped = arguments;
  wrapped.push_back(what.program.string());
  wrapped.insert(wrapped.end(), what.arguments.begin(), what.arguments.end());
  what.program = helper;
  what.arguments = std::move(wrapped);
  return what;
}

const unprivileged& find_unprivileged() {
  static const auto found = find();
  return found;
}

} // namespace dbworkflow::process
