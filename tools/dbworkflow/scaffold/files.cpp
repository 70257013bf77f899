#include "scaffold/files.hpp"

#include "embedded/dbworkflow_scaffold.hpp"
#include "text/shell_word.hpp"

#include <regex>
#include <stdexcept>

namespace dbworkflow::scaffold {
std::string filled(std::string_view text, const words& with) {
  static const std::regex word("@([a-z_]+)@");
  std::string out;
  const std::string all(text);
  auto from = all.begin();
  for (std::sregex_iterator at(all.begin(), all.end(), word), end; at != end; ++at) {
    const auto found = with.find((*at)[1]);
    if (found == with.end()) throw std::logic_error("no text is given for " + at->str());
    out.append(from, (*at)[0].first);
    out += found->second;
    from = (*at)[0].second;
  }
  return out.append(from, all.end());
}

std::vector<wanted_file> project_files(const std::string& database) {
  const words with{{"database", database}};
  return {{"CMakeLists.txt", filled(embedded::CMakeLists, with)},
          {"src/main.cpp", filled(embedded::main, with)},
          {"tests/customers_test.cpp", filled(embedded::customers_test, with)}};
}

std::vector<wanted_file> extra_files(const wishes& wanted, const std::string& database) {
  const words with{{"database", database}, {"postgres", std::to_string(wanted.postgres_major)}};
  std::vector<wanted_file> out;
  if (wanted.ci == forge::github) {
    out.push_back({".github/workflows/deploy.yml", filled(embedded::deploy, with)});
    out.push_back({".github/workflows/rollback.yml", filled(embedded::rollback, with)});
    out.push_back({".github/workflows/staging.yml", filled(embedded::staging, with)});
    out.push_back({".github/workflows/validate.yml", filled(embedded::validate, with)});
  }
  if (wanted.ci == forge::gitlab) out.push_back({".gitlab-ci.yml", filled(embedded::gitlab_ci, with)});
  if (wanted.docker) {
    out.push_back({".dockerignore", filled(embedded::dockerignore, with)});
    out.push_back({"Dockerfile", filled(embedded::Dockerfile, with)});
    out.push_back({"compose.yaml", filled(embedded::compose, with)});
    out.push_back({"docker/migrate_then_start.sh", filled(embedded::migrate_then_start, with), true});
  }
  if (wanted.ci != forge::none) out.push_back({"ci/backup.sh", filled(embedded::backup, with), true});
  if (wanted.ci != forge::none || wanted.docker)
    out.push_back({"ci/install_dbworkflow.sh", filled(embedded::install_dbworkflow, with), true});
  if (wanted.hooks) out.push_back({".pre-commit-config.yaml", filled(embedded::pre_commit_config, with)});
  return out;
}

wanted_file presets_file() { return {"CMakePresets.json", filled(embedded::CMakePresets, {})}; }

wanted_file first_schema_file() { return {"schema/customers.sql", filled(embedded::customers, {})}; }

wanted_file ignored_files() { return {".gitignore", filled(embedded::gitignore, {})}; }

wanted_file file_attributes() { return {".gitattributes", filled(embedded::gitattributes, {})}; }

wanted_file database_lines(const std::string& database, const std::vector<std::string>& schema, bool tests) {
  std::string files;
  for (const auto& one : schema) {
    const bool plain = one.find_first_of(" \t;\"()#$\\") == std::string::npos;
    std::string escaped;
    for (const char c : one)
      escaped += (c == '"' || c == '\\' || c == '$' || c == ';') ? std::string{'\\', c} : std::string{c};
    files += (schema.size() == 1 ? " " : "\n    ") + (plain ? one : "\"" + escaped + "\"");
  }
  auto text = filled(embedded::database, {{"database", database}, {"schema", files}});
  // Without it, the tests of the migrations would not be there.
  if (tests) text.insert(1, "include(CTest)\n");
  return {"CMakeLists.txt", text};
}

std::string hook_text(const std::string& tool, const std::string& before) {
  return filled(embedded::pre_commit,
                {{"tool", text::shell_word(tool)}, {"before", text::shell_word(before)}});
}

} // namespace dbworkflow::scaffold
