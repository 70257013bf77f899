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
  row.price = "$1,234.50";
  row.single_char = "x";
  row.called = "a name";
  row.clock_zone = "12:00:00+02";
  row.network = "10.0.0.0/8";
  row.machine = "08:00:2b:01:02:03";
  row.page = "<a>&amp;</a>";
  row.searched = "'a':1 'b':2";
  row.switches = "101";
  row.more_bits = "1011";
  row.place = "(1,2)";
  row.frame = "(3,4),(1,2)";
  row.frames = "{(3,4),(1,2);(1,1),(0,0)}";
  row.places = std::vector<std::string>{"(1,2)", "(3,4)"};
  row.many_ranges = "{[1,3),[5,7)}";
  row.relation = "pg_catalog.pg_class";
  row.position = "16/B374D848";
  row.path = "$.\"a\"";
  row.truths = std::vector<bool>{true, false};
  row.keys = std::vector{*row.key, db::uuid{}};
  row.documents = std::vector<nlohmann::json>{nullptr, "a\"b", 1.5, {{"k", "{,}"}}};
  row.blobs = std::vector<std::vector<std::byte>>{bytes, {}};
  row.spans = std::vector{db::interval{}, *row.span};
  row.precises = std::vector{db::numeric{"1.50"}, db::numeric{"NaN"}};
  row.days = std::vector{*row.day};
  row.doubles = std::vector{0.1, std::numeric_limits<double>::infinity()};
  row.objects = std::vector<std::uint32_t>{0, 4294967295U};
  row.addresses = std::vector<std::string>{"::1", "10.0.0.1"};

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
  CHECK(found->price == row.price);
  CHECK(found->single_char == row.single_char);
  CHECK(found->called == row.called);
  CHECK(found->clock_zone == row.clock_zone);
  CHECK(found->network == row.network);
  CHECK(found->machine == row.machine);
  CHECK(found->page == row.page);
  CHECK(found->searched == row.searched);
  CHECK(found->switches == row.switches);
  CHECK(found->more_bits == row.more_bits);
  CHECK(found->place == row.place);
  CHECK(found->frame == row.frame);
  CHECK(found->frames == row.frames);
  CHECK(found->places == row.places);
  CHECK(found->many_ranges == row.many_ranges);
  CHECK(found->relation == "pg_class");
  CHECK(found->position == row.position);
  CHECK(found->path == row.path);
  CHECK(found->truths == row.truths);
  CHECK(found->keys == row.keys);
  CHECK(found->documents == row.documents);
  CHECK(found->blobs == row.blobs);
  CHECK(found->spans == row.spans);
  CHECK(found->precises == row.precises);
  CHECK(found->days == row.days);
  CHECK(found->doubles == row.doubles);
  CHECK(found->objects == row.objects);
  CHECK(found->addresses == row.addresses);
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

TEST_CASE("the least and the greatest of every type") {
  session s;
  using limits64 = std::numeric_limits<std::int64_t>;
  db::everything_new row;
  for (const bool least : {true, false}) {
    const auto pick = [&](auto low, auto high) { return least ? low : high; };
    row.small = pick(std::int16_t{-32768}, std::int16_t{32767});
    row.medium = pick(INT32_MIN, INT32_MAX);
    row.single = pick(std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::max());
    row.twofold = pick(std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::lowest());
    row.clock = pick(std::chrono::microseconds(0), std::chrono::microseconds(24h));
    // All at their ends: that is infinity since PostgreSQL 17.
    row.span = pick(db::interval{INT32_MIN, INT32_MIN + 1, std::chrono::microseconds(limits64::min())},
                    db::interval{INT32_MAX, INT32_MAX - 1, std::chrono::microseconds(limits64::max())});
    const auto made = db::everything::insert(s.tx, row);
    CHECK(made.small == row.small);
    CHECK(made.medium == row.medium);
    CHECK(made.single == row.single);
    CHECK(made.twofold == row.twofold);
    CHECK(made.clock == row.clock);
    CHECK(made.span == row.span);
  }
  row = {};
  for (const auto* text : {"5874897-12-31", "4714-11-24 BC", "0001-01-01", "0001-12-31 BC", "2000-02-29"}) {
    row.day = db::parse<std::chrono::sys_days>(text);
    CHECK(db::everything::insert(s.tx, row).day == row.day);
    CHECK(s.tx.exec("select max(id), (array_agg(day order by id desc))[1] = '" + std::string(text) +
                    "' from everything")[0][1]
              .as<bool>());
  }
}

TEST_CASE("moments beyond what the C++ type counts are told") {
  session s;
  db::everything_new row;
  row.moment = std::chrono::sys_days(std::chrono::year(-4712) / 1 / 1);
  CHECK((db::everything::insert(s.tx, row).moment == row.moment));
  s.tx.exec("update everything set moment = '294246-12-31 23:59:59.999999+00'");
  CHECK_NOTHROW(db::everything::all(s.tx));
  s.tx.exec("update everything set moment = '294276-12-31 00:00:00+00'");
  CHECK_THROWS_WITH(db::everything::all(s.tx),
                    "column moment: 294276-12-31 00:00:00+00 is after what <chrono> can "
                    "count in microseconds: read it as text");
}

TEST_CASE("a date that no calendar has is refused") {
  for (const auto* text : {"0000-01-01", "0000-01-01 BC", "2026-02-29", "2026-13-01", "2026-00-10",
                           "20260101", "2026-1-1", "2026-01-01 AD", "2026-01-01x", ""}) {
    CHECK_THROWS_AS(static_cast<void>(db::parse<std::chrono::sys_days>(text)), std::runtime_error);
  }
  CHECK(db::parse<std::chrono::sys_days>("0001-01-01 BC") + std::chrono::days(366) ==
        db::parse<std::chrono::sys_days>("0001-01-01"));
}

TEST_CASE("the session's time zone does not matter, another style is told") {
  session s;
  s.tx.exec("set local timezone = 'Asia/Kathmandu'");
  db::everything_new row;
  row.moment = moment(2026);
  CHECK((db::everything::insert(s.tx, row).moment == row.moment));
  s.tx.exec("update everything set day = '0010-11-12'");
  for (const auto* style : {"German", "SQL, MDY", "SQL, DMY", "Postgres, MDY", "Postgres, DMY"}) {
    s.tx.exec("set local datestyle = '" + std::string(style) + "'");
    CHECK_THROWS_AS(db::everything::all(s.tx), std::runtime_error);
    s.tx.exec("create temp view d as select day from everything");
    CHECK_THROWS_AS(
        static_cast<void>(db::parse<std::chrono::sys_days>(s.tx.exec("select day from d")[0][0].c_str())),
        std::runtime_error);
    s.tx.exec("drop view d");
  }
}

TEST_CASE("intervals are written in any style, and read in the usual one") {
  session s;
  db::everything_new row;
  row.span = db::interval{-1, 2, 3us};
  for (const auto* style : {"postgres", "sql_standard", "postgres_verbose", "iso_8601"}) {
    s.tx.exec("set local intervalstyle = 'postgres'");
    s.tx.exec("delete from everything");
    s.tx.exec("set local intervalstyle = '" + std::string(style) + "'");
    if (std::string(style) == "postgres") {
      CHECK(db::everything::insert(s.tx, row).span == row.span);
    } else {
      CHECK_THROWS_AS(db::everything::insert(s.tx, row), std::runtime_error);
    }
    s.tx.exec("set local intervalstyle = 'postgres'");
    CHECK(db::everything::all(s.tx).at(0).span == row.span);
  }
}

TEST_CASE("what cannot be held is told") {
  session s;
  s.tx.exec("insert into everything (numbers) values ('{1,NULL}')");
  CHECK_THROWS_WITH(db::everything::all(s.tx), "column numbers: an element of an array is NULL");
  s.tx.exec("delete from everything");
  s.tx.exec("insert into everything (numbers) values ('{{1},{2}}')");
  CHECK_THROWS_AS(db::everything::all(s.tx), std::runtime_error);
}

TEST_CASE("nothing is lost silently") {
  session s;
  db::everything_new row;
  row.words = std::string("a\0b", 3);
  CHECK_THROWS_WITH(db::everything::insert(s.tx, row), "a text with a zero byte cannot be stored: bytea can");
  CHECK_THROWS_WITH(db::kept_away::insert(s.tx, {.id = 1}),
                    "the row was not inserted: a trigger, a rule or a policy kept it away");
  CHECK_THROWS_WITH(static_cast<void>(db::parse<db::mood>("gloomy")), "not a value of mood: \"gloomy\"");
  CHECK(db::parse<db::mood>("New York") == db::mood::New_York);
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
  CHECK(db::NAN_::insert(s.tx, {.NAN_2 = "1", .EOF_ = "2", .assert_ = "3", .errno_ = "4"}).EOF_ == "2");
  CHECK(db::own_new::insert(s.tx, {.all_ = "1", .insert_ = "2"}).all_ == "1");
  CHECK(db::composite_key::insert(s.tx, {.by_a = 1, .a = 2, .find_by_b_ = "x", .b = "y"}).a == 2);
  CHECK(db::composite_key::find(s.tx, 2, 1)->b == "y");
  CHECK(db::composite_key::find_by_b(s.tx, "y")->a == 2);
  CHECK(db::composite_key::find_by_find_by_b_b(s.tx, "x", "y")->a == 2);
  CHECK(db::only_generated::insert(s.tx, {}).id == 1);
  CHECK(db::parent::insert(s.tx, {.id = 1, .at = {}, .value = {}}).id == 1);
  CHECK(db::child::all(s.tx).size() == 1);
  CHECK(db::Audit_Log::to_string_::all(s.tx).empty());
  CHECK(db::shop::orders::all(s.tx).empty());
  CHECK(db::std_::string::all(s.tx).empty());
  for (const auto value : {db::std_::mood::to_string, db::std_::mood::NAN_, db::std_::mood::nAn,
                           db::std_::mood::tab_, db::std_::mood::ends_in_}) {
    CHECK(db::std_::mood_holder::insert(s.tx, {.mood = value}).mood == value);
  }
  CHECK(db::columns_of_class::all(s.tx).at(0).ordinal_position == 1);
}
