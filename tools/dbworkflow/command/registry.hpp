// The commands: each `add_X` (one file each) adds its options to the command line and says what runs.
#pragma once

#include "command/context.hpp"

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace dbworkflow::command {

/// Adds commands to the command line and keeps which one was asked for.
class registry {
public:
  using action = std::function<text::exit_code(context&)>;

  explicit registry(CLI::App& app)
      : m_app(app) {}
  [[nodiscard]] CLI::App& app() const { return m_app; }
  /// The heading of help under which the commands stand that are added from now on; empty: no more come.
  void group(const std::string& title);
  /// Runs `what` when `on` is on the command line.
  void run(CLI::App& on, action what);
  [[nodiscard]] const action& chosen() const { return m_chosen; }

private:
  CLI::App& m_app;
  std::string m_group;
  action m_chosen;
};

void add_baseline(registry& to);
void add_branch(registry& to);
void add_check(registry& to);
void add_diff(registry& to);
void add_doctor(registry& to);
void add_drop(registry& to);
void add_environment(registry& to);
void add_fresh(registry& to);
void add_generate(registry& to);
void add_headers(registry& to);
void add_help(registry& to);
void add_history(registry& to);
void add_hook(registry& to);
void add_import(registry& to);
void add_info(registry& to);
void add_init(registry& to);
void add_lint(registry& to);
void add_migrate(registry& to);
void add_pull(registry& to);
void add_push(registry& to);
void add_rebase(registry& to);
void add_reset(registry& to);
void add_restore(registry& to);
void add_rollback(registry& to);
void add_seed(registry& to);
void add_server(registry& to);
void add_setup(registry& to);
void add_snapshot(registry& to);
void add_squash(registry& to);
void add_status(registry& to);
void add_test(registry& to);
void add_url(registry& to);

} // namespace dbworkflow::command
