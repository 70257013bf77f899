// Proves the splitting on real files: those below DBWORKFLOW_CORPUS, against PostgreSQL's parser.
#include "sql/statement.hpp"
#include "text/file.hpp"
#include "text/source.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <pg_query.h>

using dbworkflow::sql::category;
using dbworkflow::sql::split_result;

namespace {

std::vector<std::filesystem::path> sql_files(const std::filesystem::path& corpus) {
  std::vector<std::filesystem::path> out;
  for (const auto* folder : {"schemas", "histories", "imports", "pairs"}) {
    for (const auto& one : std::filesystem::recursive_directory_iterator(corpus / folder)) {
      if (one.is_regular_file() && one.path().extension() == ".sql") out.push_back(one.path());
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// True where nothing but white space and semicolons stands outside of statements, comments, data and
/// meta-commands.
bool covers(std::string content, const split_result& found) {
  const auto blank = [&](std::size_t begin, std::size_t end) {
    std::fill(content.begin() + static_cast<std::ptrdiff_t>(begin),
              content.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  };
  for (const auto& one : found.statements) blank(one.begin, one.data_end);
  for (const auto& one : found.comments) blank(one.begin, one.end);
  for (const auto& one : found.meta_commands) {
    blank(one.begin, std::min(content.find('\n', one.begin), content.size()));
  }
  return content.find_first_not_of(" \t\n\f\v;") == std::string::npos;
}

category expected_of(const std::string& node) {
  static const std::map<std::string, category> known{
      {"InsertStmt", category::rows},
      {"UpdateStmt", category::rows},
      {"DeleteStmt", category::rows},
      {"MergeStmt", category::rows},
      {"TruncateStmt", category::rows},
      {"CopyStmt", category::rows},
      {"TransactionStmt", category::transaction},
      {"VariableSetStmt", category::setting},
      {"VariableShowStmt", category::setting},
      {"DiscardStmt", category::setting},
      {"LoadStmt", category::setting},
      {"ConstraintsSetStmt", category::setting},
  };
  const auto found = known.find(node);
  return found == known.end() ? category::definition : found->second;
}

bool agrees(const nlohmann::json& parsed, const dbworkflow::sql::statement& one, const std::string& content) {
  const auto& node = parsed.at("stmt").begin();
  const auto begin = parsed.value("stmt_location", std::size_t{0});
  if (one.begin < begin) return false;
  if (parsed.contains("stmt_len") && begin + parsed.at("stmt_len").get<std::size_t>() < one.end) return false;
  auto expected = expected_of(node.key());
  if (node.key() == "SelectStmt") {
    if (one.text(content).find("set_config(") != std::string_view::npos) expected = one.what;
    // Data-modifying WITH.
    if (const auto text = node.value().dump(); text.find("{\"InsertStmt\"") != std::string::npos ||
                                               text.find("{\"UpdateStmt\"") != std::string::npos ||
                                               text.find("{\"DeleteStmt\"") != std::string::npos) {
      expected = category::rows;
    }
  }
  if (node.key() == "VariableSetStmt" && one.text(content).find("TRANSACTION") != std::string_view::npos)
    return true;
  return one.what == expected;
}

bool nothing_to_read() { return std::getenv("DBWORKFLOW_CORPUS") == nullptr; }

} // namespace

TEST_CASE("every file of the corpus" * doctest::skip(nothing_to_read())) {
  const auto files = sql_files(std::getenv("DBWORKFLOW_CORPUS"));
  REQUIRE(files.size() > 4000);
  std::size_t parsed_files = 0;
  std::size_t statements = 0;
  for (const auto& file : files) {
    CAPTURE(file);
    const auto content = dbworkflow::text::normalised(dbworkflow::text::read_file(file));
    const auto found = dbworkflow::sql::split(content);
    CHECK(covers(content, found));
    CHECK(found.errors.empty());
    statements += found.statements.size();
    if (!found.meta_commands.empty()) continue;
    const auto answer = pg_query_parse(content.c_str());
    if (answer.error == nullptr) {
      ++parsed_files;
      const auto parsed = nlohmann::json::parse(answer.parse_tree).value("stmts", nlohmann::json::array());
      CHECK(parsed.size() == found.statements.size());
      for (std::size_t i = 0; i < std::min(parsed.size(), found.statements.size()); ++i) {
        CAPTURE(found.statements[i].text(content));
        CHECK(agrees(parsed[i], found.statements[i], content));
      }
    }
    pg_query_free_parse_result(answer);
  }
  MESSAGE("files: ", files.size(), ", taken by the parser: ", parsed_files, ", statements: ", statements);
  CHECK(parsed_files > files.size() * 95 / 100);
}
