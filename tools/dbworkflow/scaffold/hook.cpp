#include "scaffold/hook.hpp"

#include "scaffold/files.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <system_error>

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

/// In each hook that is ours.
constexpr std::string_view mark = "dbworkflow hook run";
constexpr std::string_view first_line = "# Made by dbworkflow hook install";

bool is_ours(const fs::path& hook) {
  return fs::is_regular_file(hook) && text::read_file(hook).find(first_line) != std::string::npos;
}

fs::path chained_of(const fs::path& hook) { return hook.string() + ".before-dbworkflow"; }

void move(const fs::path& from, const fs::path& to) {
  std::error_code failed;
  fs::rename(from, to, failed);
  if (!failed) return;
  text::diagnostic told;
  told.path = text::shown_path(from);
  told.message = "cannot be moved to " + text::shown_path(to) + ": " + failed.message();
  throw text::error(text::exit_code::failed, told);
}

[[noreturn]] void refuse(const fs::path& hook) {
  text::diagnostic told;
  told.path = text::shown_path(hook);
  told.message = "a pre-commit hook is there already";
  told.hints = {"dbworkflow hook install --chain   keeps it, and runs it before the check",
                "or add this line to it:   " + std::string(mark) + " || exit 1"};
  throw text::error(text::exit_code::refused, told);
}

} // namespace

hook_state install_hook(const git_repository& into, const fs::path& tool, bool chain) {
  hook_state out;
  out.path = into.hooks_folder() / "pre-commit";
  const auto chained = chained_of(out.path);
  const bool is_there = fs::exists(fs::symlink_status(out.path));
  const bool foreign = is_there && !is_ours(out.path);
  if (foreign && fs::is_regular_file(out.path) && text::read_file(out.path).find(mark) != std::string::npos)
    return out; // its owner calls the check already
  if (foreign && !chain) refuse(out.path);
  if (foreign && fs::exists(chained)) refuse(chained);
  if (foreign) move(out.path, chained);
  if (fs::exists(chained)) out.before = chained;
  const auto content = hook_text(tool.string(), chained.filename().string());
  try {
    out.changed = text::write_file_if_changed(out.path, content);
  } catch (const text::error&) {
    if (foreign) move(chained, out.path);
    throw;
  }
  constexpr auto all = fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;
  fs::permissions(out.path, all, fs::perm_options::add);
  return out;
}

hook_state remove_hook(const git_repository& from) {
  hook_state out;
  out.path = from.hooks_folder() / "pre-commit";
  if (!is_ours(out.path)) return out;
  out.changed = true;
  if (const auto chained = chained_of(out.path); fs::exists(chained)) {
    out.before = chained;
    move(chained, out.path);
  } else {
    fs::remove(out.path);
  }
  return out;
}

} // namespace dbworkflow::scaffold
