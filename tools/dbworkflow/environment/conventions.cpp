#include "environment/conventions.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <nlohmann/json.hpp>

namespace dbworkflow::environment {

std::vector<std::string> declared_levels(const manifest& of) {
  const auto file = of.build_folder / "dbworkflow" / (of.database + ".json");
  try {
    return nlohmann::json::parse(text::read_file(file)).value("lint", std::vector<std::string>());
  } catch (const nlohmann::json::exception&) {
    text::diagnostic told;
    told.path = text::shown_path(file);
    told.message = "does not list levels of conventions";
    told.hints = {"configure again: cmake " + text::shown_path(of.build_folder)};
    throw text::error(text::exit_code::failed, told);
  }
}

} // namespace dbworkflow::environment
