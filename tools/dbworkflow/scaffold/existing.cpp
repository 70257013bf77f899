#include "scaffold/existing.hpp"

#include "text/file.hpp"

#include <algorithm>
#include <regex>

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

/// The text without its comments: a call that is commented out is none.
std::string code_of(const std::string& cmake) {
  static const std::regex bracket(R"(#\[(=*)\[[\s\S]*?\]\1\])");
  static const std::regex line("#[^\n]*");
  return std::regex_replace(std::regex_replace(cmake, bracket, ""), line, "");
}

bool calls(const std::string& code, const std::string& pattern) {
  return std::regex_search(code, std::regex("(^|[^A-Za-z0-9_])" + pattern, std::regex::icase));
}

std::vector<std::string> schema_files_in(const fs::path& folder) {
  std::vector<std::string> out;
  std::error_code none;
  for (fs::recursive_directory_iterator at(folder / "schema", none), end; !none && at != end;
       at.increment(none)) {
    const auto extension = at->path().extension();
    if (at->is_regular_file(none) && (extension == ".sql" || extension == ".json"))
      out.push_back(at->path().lexically_relative(folder).generic_string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace

bool existing_project::has_target(const std::string& target) const {
  return calls(code_of(cmake), R"(add_(executable|library|custom_target)\s*\(\s*)" + target + R"([\s)])");
}

existing_project read_existing(const fs::path& folder) {
  existing_project out;
  out.schema_files = schema_files_in(folder);
  const auto file = folder / "CMakeLists.txt";
  if (!fs::exists(file)) return out;
  out.is_there = true;
  out.cmake = text::read_file(file);
  const auto code = code_of(out.cmake);
  std::smatch found;
  static const std::regex project(R"((^|\n)\s*project\s*\(\s*"?([A-Za-z0-9_.+-]+))", std::regex::icase);
  if (std::regex_search(code, found, project)) out.name = found[2];
  static const std::regex database(R"(dbworkflow_add_database\s*\(\s*([A-Za-z0-9_]+))", std::regex::icase);
  if (std::regex_search(code, found, database)) out.database = found[1];
  out.has_tests = calls(code, R"(enable_testing\s*\()") || calls(code, R"(include\s*\(\s*CTest\s*\))");
  return out;
}

} // namespace dbworkflow::scaffold
