// Plays migration histories, one file at a time, and proves the plans between each two neighbouring states,
// forward and back.
#include "postgres/introspect/introspect.hpp"
#include "postgres/scratch.hpp"
#include "proof/proof.hpp"
#include "render/render.hpp"
#include "sql/statement.hpp"
#include "text/file.hpp"
#include "text/source.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <vector>

namespace {

namespace fs = std::filesystem;
using namespace dbworkflow;

std::vector<fs::path> migrations_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& one : fs::directory_iterator(folder)) {
    const auto name = one.path().filename().string();
    if (name.ends_with(".sql") && !name.ends_with(".down.sql")) out.push_back(one.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// `-c a.b=1 -c c.d=x`, as PGOPTIONS has it.
std::vector<std::string> settings_of(const fs::path& folder) {
  const auto meta = nlohmann::json::parse(text::read_file(folder / "meta.json"));
  const auto all = meta.value("session_settings", std::string());
  std::vector<std::string> out;
  for (auto at = all.find("-c "); at != std::string::npos;) {
    const auto next = all.find(" -c ", at);
    const auto one = all.substr(at + 3, next == std::string::npos ? next : next - at - 3);
    const auto equals = one.find('=');
    out.push_back("set " + one.substr(0, equals) + " = '" + one.substr(equals + 1) + "'");
    at = next == std::string::npos ? next : next + 1;
  }
  return out;
}

/// The files that cannot be in a transaction, or have their own.
std::set<std::string> apart_in(const fs::path& folder) {
  const auto meta = nlohmann::json::parse(text::read_file(folder / "meta.json"));
  std::set<std::string> out;
  for (const char* list : {"needs_no_transaction", "declared_no_transaction", "own_transaction"}) {
    for (const auto& one : meta.value(list, nlohmann::json::array())) out.insert(one.get<std::string>());
  }
  return out;
}

/// Each file has a session of its own, and a transaction where it can be in one.
void play(postgres::scratch_database& on, const fs::path& file, const std::vector<std::string>& settings,
          bool in_transaction) {
  const auto content = text::normalised(text::read_file(file));
  auto connection = on.connect();
  for (const auto& one : settings) connection.execute(one);
  if (in_transaction) connection.execute("begin");
  for (const auto& one : sql::split(content).statements) connection.execute(std::string(one.text(content)));
  if (in_transaction) connection.execute("commit");
}

class history {
public:
  history(postgres::scratch_server& server, fs::path folder)
      : m_server(server)
      , m_folder(std::move(folder))
      , m_files(migrations_in(m_folder))
      , m_settings(settings_of(m_folder))
      , m_apart(apart_in(m_folder))
      , m_played(server.create())
      , m_planned(server.create()) {}

  /// True where every plan was right.
  bool run() {
    std::size_t changes = 0;
    std::size_t failed = 0;
    auto before = model_of(m_played);
    for (m_at = 0; m_at < m_files.size(); ++m_at) {
      play_into(m_played, m_at);
      auto after = model_of(m_played);
      if (!model::equal(before, after)) {
        ++changes;
        failed += prove(before, after);
      }
      before = std::move(after);
    }
    std::cout << m_folder.filename().string() << ": " << m_files.size() << " migrations, " << changes
              << " change the schema, " << 2 * changes - failed << " of " << 2 * changes << " plans proven"
              << std::endl;
    return failed == 0;
  }

private:
  static model::database model_of(postgres::scratch_database& of) {
    auto connection = of.connect();
    return postgres::introspect(connection);
  }

  /// How many of the two plans failed.
  std::size_t prove(const model::database& before, const model::database& after) {
    std::size_t failed = 0;
    for (const bool forward : {true, false}) {
      auto connection = m_planned.connect();
      const auto why =
          forward ? proof::prove(connection, before, after) : proof::prove(connection, after, before);
      if (!why) continue;
      ++failed;
      std::cout << m_files[m_at].string() << (forward ? "" : ", backward") << ": " << proof::describe(*why)
                << std::endl;
      make_again(forward ? m_at + 1 : m_at);
    }
    auto connection = m_planned.connect();
    try {
      proof::apply(connection, render::migration_sql(plan::make_plan(before, after)));
    } catch (const std::exception&) {
      make_again(m_at + 1);
    }
    return failed;
  }

  void play_into(postgres::scratch_database& on, std::size_t at) const {
    play(on, m_files[at], m_settings, !m_apart.contains(m_files[at].filename().string()));
  }

  void make_again(std::size_t files) {
    m_planned = m_server.create();
    for (std::size_t i = 0; i < files; ++i) play_into(m_planned, i);
  }

  postgres::scratch_server& m_server;
  fs::path m_folder;
  std::vector<fs::path> m_files;
  std::vector<std::string> m_settings;
  std::set<std::string> m_apart;
  postgres::scratch_database m_played;
  postgres::scratch_database m_planned; ///< changed by plans alone
  std::size_t m_at = 0;
};

} // namespace

int main(int count, char** arguments) {
  const char* corpus = std::getenv("DBWORKFLOW_CORPUS");
  if (corpus == nullptr || !fs::is_directory(fs::path(corpus) / "histories")) {
    std::cout << "skipped: DBWORKFLOW_CORPUS names no folder with histories\n";
    return 77;
  }
  if (!postgres::scratch_server::available()) return 77;
  auto server = postgres::scratch_server::acquire(fs::current_path());
  bool right = true;
  for (int i = 1; i < count; ++i) {
    try {
      right = history(server, fs::path(corpus) / "histories" / arguments[i]).run() && right;
    } catch (const std::exception& failed) {
      std::cout << arguments[i] << ": " << failed.what() << "\n";
      right = false;
    }
  }
  return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
