// A migrations folder for a test, gone with the value.
#pragma once

#include "history/history.hpp"
#include "text/file.hpp"

#include <filesystem>
#include <string>
#include <unistd.h>

class migrations_folder {
public:
  migrations_folder()
      : path(std::filesystem::current_path() / ("migrations ü " + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path);
  }
  ~migrations_folder() { std::filesystem::remove_all(path); }
  migrations_folder(const migrations_folder&) = delete;
  migrations_folder& operator=(const migrations_folder&) = delete;

  void add(const std::string& name, const std::string& sql) const {
    dbworkflow::history::append(read(), {name, sql, "2026-01-02T03:04:05Z"},
                                "{\"snapshot of\": \"" + name + "\"}\n");
  }
  [[nodiscard]] dbworkflow::history::history read() const { return dbworkflow::history::read(path); }
  [[nodiscard]] std::string text(const std::string& name) const {
    return dbworkflow::text::read_file(path / name);
  }
  void write(const std::string& name, const std::string& content) const {
    dbworkflow::text::write_file(path / name, content);
  }
  /// The first problem's message; empty where the history is sound.
  [[nodiscard]] std::string problem() const {
    const auto found = read();
    return found.problems.empty() ? std::string() : found.problems.front().message;
  }

  std::filesystem::path path;
};
