// Writes the C++ headers of a committed snapshot: the generator alone, without a server.
#include "codegen/codegen.hpp"
#include "model/json.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <filesystem>
#include <iostream>

int main(int count, char** arguments) {
  using namespace dbworkflow;
  if (count != 5) {
    std::cerr << "usage: dbworkflow_first_stage SNAPSHOT FOLDER DATABASE NAMESPACE\n";
    return static_cast<int>(text::exit_code::usage);
  }
  try {
    const auto [model, facts] =
        model::from_json(text::normalised(text::read_file(arguments[1])), arguments[1]);
    const auto after = facts.find("after");
    const auto made = codegen::headers(
        model, {arguments[3], arguments[4], after == facts.end() ? std::string() : after->second});
    for (const auto& [name, content] : made)
      text::write_file_if_changed(std::filesystem::path(arguments[2]) / name, content);
    return 0;
  } catch (const text::error& told) {
    std::cerr << told.what();
    return static_cast<int>(told.code());
  }
}
