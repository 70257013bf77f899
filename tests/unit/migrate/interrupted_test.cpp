// Migrators that are killed, and several at once.
#include "histories.hpp"
#include "migrate/ledger.hpp"
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

namespace {

/// A row as a run leaves it that is killed when it has sent the statement after `done` others.
void begun(postgres::connection& on, const history::history& files, std::size_t done, const char* attempt) {
  migrate::migrate(on, history_of({}), {}, {});
  migrate::prepare_ledger(on);
  on.execute(migrate::record_text(
      files.migrations.at(0),
      {.statements_done = done,
       .finished = false,
       .next = std::string_view(attempt) == "sent" ? migrate::attempt::sent : migrate::attempt::failed,
       .took = {}}));
}

std::string refused(postgres::connection& on, const history::history& files, text::exit_code expected) {
  try {
    migrate::migrate(on, files, {}, {});
  } catch (const text::error& told) {
    CHECK(told.code() == expected);
    return told.what();
  }
  return {};
}

} // namespace

TEST_CASE("a statement and its row of the ledger are committed together, outside of sections too") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table done (at text)");
  const auto files = history_of({"-- dbworkflow: no-transaction\ninsert into done values ('1');\ninsert into "
                                 "done values ('2');\n"});
  migrate::prepare_ledger(on);
  // The connection is lost where the second statement is written down.
  on.execute("create function lose() returns trigger language plpgsql as $$ begin if new.statements_done = 2 "
             "then perform pg_terminate_backend(pg_backend_pid()); end if; return new; end $$;"
             "create trigger lose before insert or update on dbworkflow.migration for each row execute "
             "function lose()");
  auto lost = database.connect();
  CHECK_THROWS(migrate::migrate(lost, files, {}, {}));
  on.execute("drop trigger lose on dbworkflow.migration");
  CHECK(done(on) == "1");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(done(on) == "1,2");
}

TEST_CASE("a partition that is half detached is detached by the next run") {
  auto database = new_database();
  auto on = database.connect();
  on.execute(
      "create table p (a int) partition by list (a); create table p1 partition of p for values in (1)");
  auto reader = database.connect();
  reader.execute("begin; select * from p");
  auto cut_short = database.connect();
  cut_short.execute("set statement_timeout = '100ms'");
  CHECK_THROWS(cut_short.execute("alter table p detach partition p1 concurrently"));
  reader.execute("commit");
  CHECK(one(on, "select inhdetachpending::text from pg_inherits where inhrelid = 'p1'::regclass") == "true");
  const auto files = history_of({"alter table public.p detach partition public.p1 concurrently;\n"});
  begun(on, files, 0, "failed");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select count(*) from pg_inherits where inhrelid = 'p1'::regclass") == "0");
}

TEST_CASE("what is declared repeatable is sent again, what is not is asked for") {
  constexpr const char* block = "do $$ begin insert into done values ('once more'); end $$;\n";
  const std::string outside = "-- dbworkflow: no-transaction\n";
  for (const bool repeatable : {false, true}) {
    auto database = new_database();
    auto on = database.connect();
    on.execute("create table done (at text)");
    const auto files = history_of({outside + (repeatable ? "-- dbworkflow: repeatable\n" : "") + block});
    begun(on, files, 0, "sent");
    if (repeatable) {
      CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
      CHECK(done(on) == "once more");
    } else {
      CHECK(refused(on, files, text::exit_code::refused).find("nobody can tell") != std::string::npos);
    }
  }
}

TEST_CASE("an index that was made before the end was written down is not made again") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table a (x int); create index i on a (x)");
  const auto files = history_of({"create index concurrently i on a (x);"});
  begun(on, files, 0, "sent");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select count(*) from pg_index where indrelid = 'a'::regclass") == "1");
}

TEST_CASE("an unfinished index of another table or schema is left alone") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create schema other; create table other.a (x int); insert into other.a values (1), (1);"
             "create table a (x int)");
  CHECK_THROWS(on.execute("create unique index concurrently i on other.a (x)"));
  const auto files = history_of({"create index concurrently i on a (x);"});
  begun(on, files, 0, "sent");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 'public.i'::regclass") == "true");
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 'other.i'::regclass") == "false");
}

TEST_CASE("an index that was dropped before the end was written down") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table a (x int); create index j on a (x)");
  const auto files = history_of({"drop index concurrently i;\ndrop index concurrently j;"});
  begun(on, files, 0, "sent");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select count(*) from pg_index where indrelid = 'a'::regclass") == "0");
}

TEST_CASE("where nobody can tell whether a statement was done, people are asked") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table done (at text); create procedure p() language sql as $$insert into done values "
             "('p')$$");
  const auto files =
      history_of({"-- dbworkflow: no-transaction\ncall p();\ninsert into done values ('q');\n"});
  begun(on, files, 0, "sent");
  const auto told = refused(on, files, text::exit_code::refused);
  CHECK(told.starts_with("migrations/0000_m.sql:2:1: error: an earlier run sent this statement"));
  CHECK(told.find("--interrupted skip") != std::string::npos);
  CHECK(done(on) == "NULL");
  migrate::options wanted;
  SUBCASE("skip") {
    wanted.cut_short = migrate::interrupted::skip;
    CHECK(migrate::migrate(on, files, wanted, {}).applied_now == 1);
    CHECK(done(on) == "q");
  }
  SUBCASE("repeat") {
    wanted.cut_short = migrate::interrupted::repeat;
    CHECK(migrate::migrate(on, files, wanted, {}).applied_now == 1);
    CHECK(done(on) == "p,q");
  }
}

TEST_CASE("what the done statements have SET holds for those after them") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create schema s; create table s.a (x int)");
  const auto files = history_of({"-- dbworkflow: no-transaction\nset search_path = s;\ninsert into a values "
                                 "(1);\ncreate index concurrently i on a (x);\n"});
  on.execute("insert into s.a values (1)");
  begun(on, files, 2, "sent");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 's.i'::regclass") == "true");
  CHECK(one(on, "select count(*) from s.a") == "1");
}

TEST_CASE("what an unfinished migration has not done yet may be mended, and nothing else") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table done (at text)");
  const std::string first = "-- dbworkflow: no-transaction\ninsert into done values ('1');\n";
  CHECK(refused(on, history_of({first + "insert into nope values ('2');\n"}), text::exit_code::failed)
            .find("1 of 2 statements are done and stand") != std::string::npos);
  CHECK(refused(on,
                history_of({"-- dbworkflow: no-transaction\ninsert into done values ('0');\ninsert into "
                            "done values ('2');\n"}),
                text::exit_code::difference)
            .find("was edited in its first 1 statements, which this database has executed") !=
        std::string::npos);
  const auto mended = history_of({"-- a word more\n" + first + "insert into done values ('2');\n"});
  CHECK(migrate::migrate(on, mended, {}, {}).applied_now == 1);
  CHECK(done(on) == "1,2");
  CHECK(migrate::read_ledger(on).at(0).sha256 == mended.migrations[0].journal.sha256);
  CHECK(migrate::migrate(on, mended, {}, {}).applied_now == 0);
}
