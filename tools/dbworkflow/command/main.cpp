// The program: the command line in, an exit code out. The only place where exceptions end.
#include "command/program.hpp"

int main(int count, char** arguments) { return dbworkflow::command::run_program(count, arguments); }
