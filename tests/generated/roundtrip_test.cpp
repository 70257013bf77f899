// What is inserted through the generated headers is found again, value by value.
#include "postgres/scratch.hpp"

#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <shop/shop.hpp>

namespace {

using namespace std::chrono_literals;
namespace db = shop::db;

/// A database with the schema, and a transaction in it.
struct session {
  session()
      : server(dbworkflow::postgres::scratch_server::acquire(std::filesystem::current_path()))
      , database(server.create_from("generated" + std::string(db::schema_fingerprint),
                                    [](dbworkflow::postgres::connection& on) {
                                      std::ifstream file(std::string(std::getenv("GENERATED_FOLDER")) +
                                                         "/schema.sql");
                                      on.execute(std::string(std::istreambuf_iterator<char>(file), {}));
                                    }))
      , link(database.url())
      , tx(link) {}
  dbworkflow::postgres::scratch_server server;
  dbworkflow::postgres::scratch_database database;
  pqxx::connection link;
  pqxx::work tx;
};

std::chrono::sys_time<std::chrono::microseconds> moment(int year) {
  return std::chrono::sys_days(std::chrono::year(year) / 2 / 3) + 4h + 5min + 6s + 789us;
}

} // namespace

TEST_CASE("every type survives") {
  session s;
  db::everything_new row;
  row.small = std::int16_t{-32768};
  row.medium = 2147483647;
  row.large = INT64_MIN / 2;
  row.precise = db::numeric{"-123456789012345.12345"};
  row.single = 1.5F;
  row.twofold = 0.1;
  row.truth = true;
  row.words = "it's \"quoted\" \\ and ü 🐘\nnext";
  row.limited = "";
  row.padded = "abc";
  std::vector<std::byte> bytes;
  for (int i = 0; i < 256; ++i) bytes.push_back(static_cast<std::byte>(i));
  row.bytes = bytes;
  row.day = std::chrono::sys_days(std::chrono::year(1999) / 12 / 31);
  row.clock = 23h + 59min + 59s + 999999us;
  row.moment = moment(2026);
  row.local_moment = std::chrono::local_time<std::chrono::microseconds>(moment(1960).time_since_epoch());
  row.span = db::interval{-13, 40, -3h - 1us};
  row.key = db::uuid{{0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0, 1, 2, 3, 4, 5, 6, 255}};
  row.document = nlohmann::json{{"a", {1, nullptr, "ü"}}};
  row.plain_json = nlohmann::json::array();
  row.feeling = db::mood::New_York;
  row.counted = 5;
  row.numbers = std::vector<std::int32_t>{1, -2, 3};
  row.texts = std::vector<std::string>{"", "a,b", "\"q\" \\", "NULL", "{x}", " "};
  row.moments = std::vector{moment(2026), moment(1970)};
  row.feelings = std::vector{db::mood::sad, db::mood::empty, db::mood::a_b_c};
  row.address = "10.0.0.1/8";
  row.range = "[1,5)";
  row.object = 4294967295U;

  const auto made = db::everything::insert(s.tx, row);
  const auto found = db::everything::find(s.tx, made.id);
  REQUIRE(found);
  CHECK(found->small == row.small);
  CHECK(found->medium == row.medium);
  CHECK(found->large == row.large);
  CHECK(found->precise == row.precise);
  CHECK(found->single == row.single);
  CHECK(found->twofold == row.twofold);
  CHECK(found->truth == row.truth);
  CHECK(found->words == row.words);
  CHECK(found->limited == "");
  CHECK(found->padded == row.padded);
  CHECK(found->bytes == row.bytes);
  CHECK(found->day == row.day);
  CHECK(found->clock == row.clock);
  CHECK((found->moment == row.moment));
  CHECK((found->local_moment == row.local_moment));
  CHECK(found->span == row.span);
  CHECK(found->key == row.key);
  CHECK(to_string(*found->key) == "12345678-9abc-def0-0001-0203040506ff");
  CHECK(found->document == row.document);
  CHECK(found->plain_json == row.plain_json);
  CHECK(found->feeling == row.feeling);
  CHECK(found->counted == 5);
  CHECK(found->numbers == row.numbers);
  CHECK(found->texts == row.texts);
  CHECK((found->moments == row.moments));
  CHECK(found->feelings == row.feelings);
  CHECK(found->address == row.address);
  CHECK(found->range == row.range);
  CHECK(found->object == row.object);
  CHECK(found->twice == *row.large * 2);
}

TEST_CASE("NULL is nothing, and all defaults are taken") {
  session s;
  const auto made = db::everything::insert(s.tx, {});
  CHECK_FALSE(made.words);
  CHECK_FALSE(made.document);
  CHECK_FALSE(made.numbers);
  CHECK(db::everything::all(s.tx).size() == 1);
  CHECK_FALSE(db::everything::find(s.tx, made.id + 1));
}

TEST_CASE("extremes") {
  session s;
  db::everything_new row;
  row.twofold = std::numeric_limits<double>::infinity();
  row.single = std::nanf("");
  row.precise = db::numeric{"NaN"};
  row.moment = moment(-4000);
  row.day = std::chrono::sys_days(std::chrono::year(-100) / 1 / 1);
  row.numbers = std::vector<std::int32_t>{};
  row.bytes = std::vector<std::byte>{};
  const auto made = db::everything::insert(s.tx, row);
  CHECK(made.twofold == row.twofold);
  CHECK(std::isnan(*made.single));
  CHECK(made.precise == row.precise);
  CHECK((made.moment == row.moment));
  CHECK(made.day == row.day);
  CHECK(made.numbers->empty());
  CHECK(made.bytes->empty());
  s.tx.exec("insert into everything (moment) values ('infinity')");
  CHECK_THROWS_AS(db::everything::all(s.tx), std::runtime_error);
}

TEST_CASE("the session's time zone does not matter, another style is told") {
  session s;
  s.tx.exec("set local timezone = 'Asia/Kathmandu'");
  db::everything_new row;
  row.moment = moment(2026);
  CHECK((db::everything::insert(s.tx, row).moment == row.moment));
  s.tx.exec("set local datestyle = 'German'");
  CHECK_THROWS_AS(db::everything::all(s.tx), std::runtime_error);
}

TEST_CASE("what cannot be held is told") {
  session s;
  s.tx.exec("insert into everything (numbers) values ('{1,NULL}')");
  CHECK_THROWS_WITH(db::everything::all(s.tx), "an element of an array is NULL");
  s.tx.exec("delete from everything");
  s.tx.exec("insert into everything (numbers) values ('{{1},{2}}')");
  CHECK_THROWS_AS(db::everything::all(s.tx), std::runtime_error);
}

TEST_CASE("every key finds its row") {
  session s;
  const auto made = db::strict::insert(s.tx, {.a = 1, .b = "x", .c = db::mood::class_, .at = {}});
  CHECK(made.b == "x");
  CHECK(db::strict::find(s.tx, 1, "x")->c == db::mood::class_);
  CHECK_FALSE(db::strict::find(s.tx, 1, "y"));
  CHECK(db::strict::find_by_c(s.tx, db::mood::class_)->a == 1);
  CHECK(db::strict::find_by_at(s.tx, made.at)->a == 1);
}

TEST_CASE("names that C++ does not like") {
  session s;
  db::class_new row;
  row.int_ = 7;
  row.a_b = "1";
  row.a_b_2 = "2";
  row.class_2 = "3";
  const auto made = db::class_::insert(s.tx, row);
  CHECK(made.a_b_2 == "2");
  CHECK(made.class_2 == "3");
  CHECK(db::class_columns::gru00f6u00dfe == "\"größe\"");
  CHECK(to_string(db::mood::gru00f6u00dfe) == "größe");
  CHECK(db::Audit_Log::everything::all(s.tx).empty());
  CHECK(db::nothing_at_all::all(s.tx).empty());
  CHECK(db::happy::all(s.tx).empty());
}
