// What the tests of servers share: owners, variables, child processes.
#pragma once

#include "postgres/connection.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace fixture {

/// A folder that scratch servers can be had for.
std::filesystem::path owner(const std::string& name);

/// The first value of what `sql` gives.
std::string one(dbworkflow::postgres::connection& on, const std::string& sql);

/// Sets a variable for as long as it lives; empty removes it.
class variable {
public:
  variable(std::string name, const std::string& value);
  ~variable();
  variable(const variable&) = delete;
  variable& operator=(const variable&) = delete;

private:
  std::string m_name;
  std::string m_before;
  bool m_was_set;
};

/// Runs `body` in a child process and gives its process id. It ends well where `body` gives back true.
int in_child(const std::function<bool()>& body);
bool ends_well(int pid);
bool ends_killed(int pid);

/// Asks until it is so, at most `seconds`.
bool becomes(const std::function<bool()>& what, int seconds = 10);

/// The process id of the server's main process, and of its supervisor.
int postmaster(dbworkflow::postgres::connection& on);
int parent_of(int pid);

/// The databases of scratch servers' making that a server has.
std::size_t scratch_count(dbworkflow::postgres::connection& on);

} // namespace fixture
