#include "process/git.hpp"

#include "process/run.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::process {

std::optional<std::string> git(const std::filesystem::path& folder,
                               const std::vector<std::string>& arguments) {
  command what;
  what.program = "git";
  what.arguments = {"-C", folder.string()};
  what.arguments.insert(what.arguments.end(), arguments.begin(), arguments.end());
  what.environment = {{"GIT_OPTIONAL_LOCKS", "0"}, {"GIT_TERMINAL_PROMPT", "0"}, {"LC_ALL", "C"}};
  try {
    auto done = run(what);
    if (done.status != 0) return std::nullopt;
    if (done.output.ends_with('\n')) done.output.pop_back();
    return std::move(done.output);
  } catch (const text::error&) {
    return std::nullopt;
  }
}

} // namespace dbworkflow::process
