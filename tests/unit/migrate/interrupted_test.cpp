// Migrators that are killed, and several at once.
#include "histories.hpp"
#include "text/diagnostic.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dbworkflow;

namespace {

/// Every statement adds a row, so that what ran twice or never is seen.
history::history counting() {
  return history_of({"create table done (at text);\ninsert into done values ('0.1');\n",
                     "insert into done values ('1.1');\ninsert into done values ('1.2');\n",
                     "-- dbworkflow: no-transaction\ninsert into done values ('2.1');\ncreate index "
                     "concurrently i on done (at);\ninsert into done values ('2.3');\n",
                     "insert into done values ('3.1');\ncreate index concurrently j on done (at);\ninsert "
                     "into done values ('3.3');\n"});
}

constexpr const char* everything = "0.1,1.1,1.2,2.1,2.3,3.1,3.3";

std::string done(postgres::connection& on) {
  return one(on, "select string_agg(at, ',' order by at) from done");
}

/// Waits until the killed process's backend has gone: its last statement may still be committed.
void wait_for_backends(postgres::connection& on) {
  for (int i = 0; i < 2000; ++i) {
    if (one(on, "select count(*) from pg_stat_activity where datname = current_database() and pid <> "
                "pg_backend_pid()") == "0")
      return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

} // namespace

TEST_CASE("killed after each statement, the next run goes on and each is done once") {
  const auto files = counting();
  constexpr int statements = 10;
  for (int kill_after = 1; kill_after <= statements; ++kill_after) {
    auto database = new_database();
    const auto url = database.url();
    const int child = ::fork();
    if (child == 0) {
      postgres::connection on(url);
      int seen = 0;
      migrate::listener listens;
      listens.statement = [&](const history::migration&, std::size_t, std::size_t) {
        if (++seen == kill_after) ::kill(::getpid(), SIGKILL);
      };
      migrate::migrate(on, files, {}, listens);
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    auto on = database.connect();
    wait_for_backends(on);
    CHECK_NOTHROW(migrate::migrate(on, files, {}, {}));
    CHECK(done(on) == everything);
    CHECK(one(on, "select bool_and(indisvalid)::text from pg_index where indrelid = 'done'::regclass") ==
          "true");
    CHECK(migrate::read_ledger(on).size() == 4);
  }
}

TEST_CASE("several at once: each migration exactly once") {
  const auto files = counting();
  auto database = new_database();
  const auto url = database.url();
  std::vector<int> children;
  for (int i = 0; i < 4; ++i) {
    const int child = ::fork();
    if (child == 0) {
      try {
        postgres::connection on(url);
        migrate::migrate(on, files, {}, {});
      } catch (const std::exception& failed) {
        static_cast<void>(::write(STDERR_FILENO, failed.what(), std::string(failed.what()).size()));
        ::_exit(1);
      }
      ::_exit(0);
    }
    children.push_back(child);
  }
  for (const int child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  auto on = database.connect();
  CHECK(done(on) == everything);
}

TEST_CASE("who waits is told for whom, and gives up in time") {
  auto database = new_database();
  auto holder = postgres::connection(database.url(), "someone_else");
  holder.execute("select pg_advisory_lock(28255762630078327)");
  auto on = database.connect();
  std::string told;
  migrate::listener listens;
  listens.waiting = [&](const std::string& text) { told = text; };
  migrate::options wanted;
  wanted.lock_wait = std::chrono::milliseconds(200);
  try {
    migrate::migrate(on, counting(), wanted, listens);
    CHECK(false);
  } catch (const text::error& refused) {
    CHECK(refused.code() == text::exit_code::refused);
    CHECK(std::string(refused.what()).find("someone_else") != std::string::npos);
    CHECK(std::string(refused.what()).find("pid " + std::to_string(holder.backend_pid())) !=
          std::string::npos);
  }
  CHECK(told.starts_with("waiting for "));
  CHECK(one(on, "select to_regnamespace('dbworkflow')::text") == "NULL");
  holder.execute("select pg_advisory_unlock(28255762630078327)");
  CHECK(migrate::migrate(on, counting(), wanted, {}).applied_now == 4);
}
