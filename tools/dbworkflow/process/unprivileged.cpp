#include "process/unprivileged.hpp"

#include "text/diagnostic.hpp"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace dbworkflow::process {
namespace {

unprivileged find() {
  unprivileged out;
  if (::geteuid() != 0) return out;
  const auto unshare = find_program("unshare");
  const char* forbidden = std::getenv("DBWORKFLOW_NO_USERNS");
  if ((forbidden == nullptr || *forbidden == '\0') && !unshare.empty()) {
    // PostgreSQL looks at the effective user id only: root shown as user 1000 is enough.
    unprivileged tried{std::nullopt, unshare, {"--user", "--map-user=1000", "--map-group=1000"}};
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
