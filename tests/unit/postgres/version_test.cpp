#include "postgres/version.hpp"

#include "fixture.hpp"
#include "postgres/scratch.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace dbworkflow;
using postgres::require_known_version;

namespace {

std::string refusal_of(int server_version) {
  try {
    require_known_version(server_version, "shop at db1");
  } catch (const text::error& refused) {
    CHECK(refused.code() == text::exit_code::failed);
    return refused.what();
  }
  return {};
}

/// Programs of a version that is told, and nothing else of it.
class told_installation {
public:
  explicit told_installation(const std::string& version)
      : m_bin(std::filesystem::temp_directory_path() / ("told-" + version + "-" + std::to_string(::getpid())))
      , m_named("DBWORKFLOW_PG_BIN", m_bin.string())
      , m_unnamed("DBWORKFLOW_DEV_URL", "") {
    std::filesystem::create_directories(m_bin);
    for (const char* name : {"initdb", "postgres"}) {
      std::ofstream(m_bin / name) << "#!/bin/sh\necho 'postgres (PostgreSQL) " << version << "'\n";
      std::filesystem::permissions(m_bin / name, std::filesystem::perms::owner_all);
    }
  }
  ~told_installation() { std::filesystem::remove_all(m_bin); }
  told_installation(const told_installation&) = delete;
  told_installation& operator=(const told_installation&) = delete;

private:
  std::filesystem::path m_bin;
  fixture::variable m_named;
  fixture::variable m_unnamed;
};

} // namespace

TEST_CASE("13 to 18 are known, whatever their minor version") {
  for (const int version : {130000, 130023, 140019, 150018, 160010, 170006, 180000, 180099})
    CHECK(refusal_of(version).empty());
}

TEST_CASE("an older and a newer version are refused, and it is said which are not") {
  CHECK(refusal_of(120022).find("shop at db1 runs PostgreSQL 12, which is not supported: 13 to 18 are") !=
        std::string::npos);
  CHECK(refusal_of(90624).find("runs PostgreSQL 9,") != std::string::npos);
  CHECK(refusal_of(190000).find("runs PostgreSQL 19, which is not supported: 13 to 18 are") !=
        std::string::npos);
}

TEST_CASE("server programs of a version that is not known are not started") {
  const told_installation old("12.22");
  CHECK_THROWS_WITH_AS(postgres::scratch_server::acquire(std::filesystem::current_path()),
                       doctest::Contains("runs PostgreSQL 12, which is not supported"), text::error);
}
