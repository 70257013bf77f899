// Makes the variables of a project's .env files those of the process.
#pragma once

#include "command/context.hpp"
#include "environment/manifest.hpp"

#include <string>

namespace dbworkflow::command {

/// Reads `.env`, `.env.local` and that of the environment that is asked for; what is set already stays. Warns
/// of a file that git tracks and that holds a password. Once per process and folder; call before there are
/// threads. Throws `text::error` (failed) at file:line.
void load_variables(const context& in, const environment::manifest& of);

/// The value of a variable; empty where it is not set.
std::string variable(const std::string& name);

/// The URL that commands with `--env` of this environment would use; empty where its variable is not set.
std::string url_of(const environment::manifest& of, const environment::named_environment& one);

} // namespace dbworkflow::command
