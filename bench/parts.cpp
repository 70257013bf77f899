// Turns one part of the tool into microseconds on standard output: what no command line shows by itself.
#include "history/history.hpp"
#include "postgres/introspect/introspect.hpp"
#include "postgres/scratch.hpp"
#include "postgres/server.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/source.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace dbworkflow;
using arguments = std::vector<std::string>;
using clock = std::chrono::steady_clock;

void print_since(clock::time_point start) {
  std::cout << std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start).count() << "\n";
}

/// server OWNER: a throw-away server is ready and has answered.
void server(const arguments& given) {
  const auto start = clock::now();
  auto held = postgres::scratch_server::acquire(given.at(0));
  print_since(start);
  std::cerr << held.version_text() << "\n";
}

/// local FOLDER: a managed local server is made, started and has answered; stopped afterwards.
void local(const arguments& given) {
  postgres::local_server held(given.at(0));
  const auto start = clock::now();
  held.start();
  print_since(start);
  held.stop();
}

/// scratch OWNER: an empty scratch database, on a server that runs, is connected to.
void scratch(const arguments& given) {
  auto held = postgres::scratch_server::acquire(given.at(0));
  const auto first = held.create();
  const auto start = clock::now();
  const auto database = held.create();
  auto connection = database.connect();
  connection.execute("select 1");
  print_since(start);
}

/// introspect URL: connect, read the catalogs, make the model.
void introspect(const arguments& given) {
  const auto start = clock::now();
  postgres::connection connection(given.at(0));
  const auto model = postgres::introspect(connection);
  print_since(start);
  std::cerr << model.objects.size() << " objects\n";
}

/// chain FOLDER FILE…: the files, as they are, become a history in FOLDER. (Its snapshot is not made.)
void chain(const arguments& given) {
  const std::filesystem::path folder = given.at(0);
  for (std::size_t i = 1; i < given.size(); ++i) {
    const std::filesystem::path file = given[i];
    // 0007_create_orders.sql: the number is given anew.
    const auto name = file.stem().string().substr(file.stem().string().find('_') + 1);
    history::append(history::read(folder),
                    {name, text::normalised(text::read_file(file)), "2026-01-01T00:00:00Z"}, "{}\n");
  }
}

} // namespace

int main(int count, char** values) {
  const std::map<std::string, std::function<void(const arguments&)>> parts{{"chain", chain},
                                                                           {"introspect", introspect},
                                                                           {"local", local},
                                                                           {"scratch", scratch},
                                                                           {"server", server}};
  const arguments given(values + 1, values + count);
  const auto chosen = given.empty() ? parts.end() : parts.find(given.front());
  if (chosen == parts.end() || given.size() < 2) {
    std::cerr << "usage: dbworkflow_bench chain|introspect|local|scratch|server ARGUMENT…\n";
    return 2;
  }
  try {
    chosen->second({given.begin() + 1, given.end()});
  } catch (const std::exception& told) {
    std::cerr << told.what() << "\n";
    return EXIT_FAILURE;
  }
}
