// Turns a command line into a command that runs, and what it throws into messages and an exit code.
#pragma once

namespace dbworkflow::command {

int run_program(int count, char** arguments);

} // namespace dbworkflow::command
