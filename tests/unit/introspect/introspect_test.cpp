#include "postgres/introspect/introspect.hpp"

#include "embedded/unit_introspect.hpp"
#include "model/json.hpp"
#include "postgres/scratch.hpp"
#include "text/file.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

using namespace dbworkflow;
using model::kind;

namespace {

bool cannot_run() {
  return std::getenv("DBWORKFLOW_REQUIRE_SERVER") == nullptr && !postgres::scratch_server::available();
}

postgres::scratch_server& server() {
  static auto one = postgres::scratch_server::acquire(SCRATCH_FOLDER);
  return one;
}

/// A new database in which `sql` was executed.
struct fixture {
  explicit fixture(std::string_view sql)
      : database(server().create())
      , on(database.connect()) {
    on.execute(std::string(sql));
  }
  postgres::scratch_database database;
  postgres::connection on;
};

std::string told(const std::vector<model::difference>& differences) {
  std::string out;
  for (const auto& one : differences) out += one.fact + ": " + one.from + " -> " + one.to + '\n';
  return out;
}

void check_equal(const model::database& a, const model::database& b) {
  for (const auto& [id, one] : a.objects) {
    CAPTURE(model::to_string(id));
    const auto other = b.objects.find(id);
    REQUIRE(other != b.objects.end());
    CHECK(told(model::differences(one, other->second)) == "");
  }
  CHECK(a.objects.size() == b.objects.size());
  CHECK(a.needs == b.needs);
  CHECK(a.unmodelled == b.unmodelled);
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);) out.push_back(line);
  return out;
}

std::string setting(postgres::connection& on, const std::string& name) {
  return on.execute("select current_setting('" + name + "')").rows.at(0).at(0).value();
}

const std::vector<std::string> settings = {
    "search_path",     "datestyle",    "intervalstyle",         "timezone",
    "enable_nestloop", "bytea_output", "quote_all_identifiers", "jit"};

std::vector<std::string> all_settings(postgres::connection& on) {
  std::vector<std::string> out;
  for (const auto& name : settings) out.push_back(setting(on, name));
  return out;
}

} // namespace

TEST_SUITE_BEGIN("introspect" * doctest::skip(cannot_run()));

TEST_CASE("introspect: everything the model knows") {
  fixture in(unit::embedded::everything);
  auto read = postgres::introspect(in.on);
  read.server_version = 0; // the same text for every server
  // From 16 on the server prints columns without their table where there is only one: told apart below.
  for (const auto* name : {"names", "grouped"}) {
    std::get<model::view>(read.objects.at({kind::view, "public", {}, name})).definition.clear();
  }
  for (const auto* name : {"stored", "stored_again"}) {
    std::get<model::materialized_view>(read.objects.at({kind::materialized_view, "public", {}, name}))
        .definition.clear();
  }
  // Before 14 there were none.
  for (const auto* name : {"span", "words"}) {
    std::get<model::range_type>(read.objects.at({kind::range_type, "public", {}, name})).multirange.reset();
  }
  const auto text = model::to_json(read, {});
  if (std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr) text::write_file(EVERYTHING_JSON, text);
  const auto expected = lines(text::read_file(EVERYTHING_JSON));
  const auto actual = lines(text);
  for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) CHECK(actual[i] == expected[i]);
  CHECK(actual.size() == expected.size());
}

TEST_CASE("introspect: multiranges") {
  if (server().version() < 140000) return;
  fixture in("create type plain as range (subtype = float8);"
             "create type words as range (subtype = text, multirange_type_name = many_words);"
             "comment on type many_words is 'several'; create table uses (a many_words[])");
  const auto read = postgres::introspect(in.on);
  const auto of = [&read](const std::string& name) {
    return std::get<model::range_type>(read.objects.at({kind::range_type, "public", {}, name}));
  };
  CHECK(of("plain").multirange == "public.plain_multirange");
  CHECK(of("words").multirange == "public.many_words");
  CHECK(of("words").multirange_comment == "several");
  const model::object_id column{kind::column, "public", "uses", "a"};
  CHECK(std::get<model::column>(read.objects.at(column)).data_type == "public.many_words[]");
  CHECK(read.needs.at(column).contains({kind::range_type, "public", {}, "words"}));
}

TEST_CASE("introspect: what it prints is printed the same way when it is executed") {
  fixture in(unit::embedded::printed);
  const auto before = postgres::introspect(in.on);
  std::string sql = "set search_path = '';\n";
  std::size_t executed = 0;
  for (const auto& [id, any] : before.objects) {
    const auto name = model::qualified_name(id);
    if (const auto* view = std::get_if<model::view>(&any)) {
      sql += "create or replace view " + name + " as\n" + view->definition + ";\n";
      ++executed;
    } else if (const auto* check = std::get_if<model::constraint>(&any)) {
      sql += "alter table public.printed drop constraint " + check->name + ", add constraint " + check->name +
             ' ' + check->definition + ";\n";
      ++executed;
    } else if (const auto* index = std::get_if<model::index>(&any)) {
      sql += "drop index " + name + ";\n" + index->definition + ";\n";
      ++executed;
    } else if (const auto* column = std::get_if<model::column>(&any);
               column != nullptr && column->default_value) {
      sql += "alter table public.printed alter " + column->name + " set default " + *column->default_value +
             ";\n";
      ++executed;
    } else if (column != nullptr && column->generated) {
      sql += "alter table public.printed drop " + column->name + ", add " + column->name + ' ' +
             column->data_type + " generated always as " + *column->generated + " stored;\n";
      ++executed;
    }
  }
  CHECK(executed == 26);
  in.on.execute(sql);
  check_equal(before, postgres::introspect(in.on));
}

TEST_CASE("introspect: the caller's settings neither count nor change") {
  fixture in(unit::embedded::everything);
  in.on.execute(std::string(unit::embedded::printed));
  in.on.execute("create subscription heard connection 'dbname=x password=secret' publication p "
                "with (connect = false, slot_name = none)");
  const auto plain = postgres::introspect(in.on);
  in.on.execute(
      "set search_path = public; set datestyle = 'German, DMY'; set intervalstyle = 'sql_standard';"
      "set timezone = 'Asia/Tokyo'; set extra_float_digits = -3; set bytea_output = 'escape';"
      "set quote_all_identifiers = on; set standard_conforming_strings = off; set enable_hashjoin = off;"
      "set client_encoding = 'LATIN1'");
  const auto before = all_settings(in.on);
  check_equal(plain, postgres::introspect(in.on));
  CHECK(all_settings(in.on) == before);
  CHECK(setting(in.on, "client_encoding") == "LATIN1");
  CHECK(setting(in.on, "transaction_read_only") == "off");
  in.on.execute("drop subscription heard"); // a database with one cannot be dropped
}

TEST_CASE("introspect: a role without any right reads the same") {
  fixture in(unit::embedded::everything);
  const auto as_owner = postgres::introspect(in.on);
  in.on.execute("set role pg_signal_backend");
  check_equal(as_owner, postgres::introspect(in.on));
}

TEST_CASE("introspect: in the caller's transaction it sees what that did, and leaves it open") {
  fixture in("create table kept (a int)");
  in.on.execute("begin; set local search_path = pg_catalog; set local timezone = 'Asia/Tokyo'; create table "
                "public.made (b int)");
  const auto before = all_settings(in.on);
  const auto inside = postgres::introspect(in.on);
  CHECK(inside.objects.contains({kind::table, "public", {}, "made"}));
  CHECK(all_settings(in.on) == before);
  in.on.execute("create table public.later (c int)");
  in.on.execute("rollback");
  const auto outside = postgres::introspect(in.on);
  CHECK(outside.objects.contains({kind::table, "public", {}, "kept"}));
  CHECK_FALSE(outside.objects.contains({kind::table, "public", {}, "made"}));
  CHECK_FALSE(outside.objects.contains({kind::table, "public", {}, "later"}));
}

TEST_CASE("introspect: an empty database has schema public, or not") {
  fixture in("");
  const auto empty = postgres::introspect(in.on);
  CHECK(empty.objects.size() == 1);
  const auto* schema = empty.find<model::schema>({kind::schema, {}, {}, "public"});
  REQUIRE(schema != nullptr);
  CHECK_FALSE(schema->comment);
  CHECK(empty.unmodelled.empty());
  CHECK(empty.server_version == in.on.server_version());
  in.on.execute("drop schema public");
  CHECK(postgres::introspect(in.on).objects.empty());
}

TEST_CASE("introspect: the ledger only where it is asked for") {
  fixture in("create schema dbworkflow; create table dbworkflow.ledger (id int primary key); create index on "
             "dbworkflow.ledger "
             "((id + 1)); create view dbworkflow.seen as select id from dbworkflow.ledger; create function "
             "dbworkflow.f() returns "
             "int language sql as 'select 1'");
  const auto without = postgres::introspect(in.on);
  CHECK(without.objects.size() == 1);
  CHECK(without.unmodelled.empty());
  const auto with = postgres::introspect_with_ledger(in.on);
  CHECK(with.objects.size() == 8);
  CHECK(with.unmodelled.empty());
}

TEST_CASE("introspect: an index that was cut short") {
  fixture in("create table t (a int); insert into t values (1), (1)");
  CHECK_THROWS_AS(in.on.execute("create unique index concurrently broken on t (a)"), postgres::server_error);
  const auto read = postgres::introspect(in.on);
  const auto* index = read.find<model::index>({kind::index, "public", {}, "broken"});
  REQUIRE(index != nullptr);
  CHECK_FALSE(index->valid);
}

TEST_CASE("introspect: materialized views without rows, and those that could not be made with them") {
  fixture in(
      "create materialized view below as select 1 as a; create view between as select a from below;"
      "create materialized view above as select a from between; create materialized view apart as select 2");
  const auto populated = [&in](const std::string& name) {
    return postgres::introspect(in.on)
        .find<model::materialized_view>({kind::materialized_view, "public", {}, name})
        ->populated;
  };
  CHECK(populated("above"));
  in.on.execute("refresh materialized view below with no data");
  CHECK_FALSE(populated("below"));
  CHECK_FALSE(populated("above"));
  CHECK(populated("apart"));
}

TEST_CASE("introspect: keys and indexes of a partitioned table alone") {
  fixture in("create table p (a int not null) partition by list (a); create table p1 partition of p for "
             "values in (1);"
             "alter table only p add constraint p_key primary key (a); create index p_a on only p (a)");
  const auto complete = [&in] {
    return postgres::introspect(in.on)
        .find<model::constraint>({kind::constraint, "public", "p", "p_key"})
        ->complete;
  };
  const auto valid = [&in] {
    return postgres::introspect(in.on).find<model::index>({kind::index, "public", {}, "p_a"})->valid;
  };
  CHECK_FALSE(complete());
  CHECK_FALSE(valid());
  in.on.execute(
      "alter table p1 add constraint p1_key primary key (a); alter index p_key attach partition p1_key;"
      "create index p1_a on p1 (a); alter index p_a attach partition p1_a");
  CHECK(complete());
  CHECK(valid());
}

TEST_CASE("introspect: what is granted on members of an extension beyond what it grants itself") {
  fixture in("create schema ext; create extension hstore schema ext");
  const auto members = [&in] {
    return postgres::introspect(in.on)
        .find<model::extension>({kind::extension, {}, {}, "hstore"})
        ->grants_on_members;
  };
  CHECK(members().empty());
  in.on.execute("grant execute on function ext.akeys(ext.hstore) to pg_monitor;"
                "revoke execute on function ext.hstore(text, text) from public");
  REQUIRE(members().size() == 2);
  CHECK(members()[0].on == "routine ext.akeys(ext.hstore)");
  CHECK(members()[0].grants.at(0).text() == "EXECUTE to \"pg_monitor\"");
  CHECK(members()[1].on == "routine ext.hstore(text,text)");
  CHECK(members()[1].grants.at(0).text() == "not EXECUTE to public");
  CHECK(postgres::introspect(in.on).unmodelled.empty());
}

TEST_CASE("introspect: options that hold a secret are named, and their values are not read") {
  fixture in("create foreign data wrapper w options (password 'hidden', host 'x');"
             "create server s foreign data wrapper w options (api_key 'hidden');"
             "create user mapping for public server s options (\"user\" 'u', password 'hidden');"
             "create foreign table t (a int options (token 'hidden')) server s options (secret 'hidden')");
  const auto read = postgres::introspect(in.on);
  CHECK(model::to_json(read, {}).find("hidden") == std::string::npos);
  std::vector<std::string> told;
  for (const auto& one : read.unmodelled) told.push_back(one.what + " " + one.name);
  CHECK(told == std::vector<std::string>{"secret option api_key of server s",
                                         "secret option password of foreign-data wrapper w",
                                         "secret option password of user mapping public on server s",
                                         "secret option secret of foreign table public.t",
                                         "secret option token of column public.t.a"});
}

TEST_CASE("introspect: what newer servers know") {
  fixture in("create table t (a int not null, b text)");
  const auto version = in.on.server_version() / 10000;
  const auto column = [&in](const std::string& name) {
    return *postgres::introspect(in.on).find<model::column>({kind::column, "public", "t", name});
  };
  const auto constraint = [&in](const std::string& name) {
    return *postgres::introspect(in.on).find<model::constraint>({kind::constraint, "public", "t", name});
  };
  if (version >= 14) {
    in.on.execute("alter table t alter b set compression pglz");
    CHECK(column("b").compression == "pglz");
  }
  if (version >= 15) {
    in.on.execute("alter table t add constraint k unique nulls not distinct (a)");
    CHECK(constraint("k").definition == "UNIQUE NULLS NOT DISTINCT (a)");
  }
  if (version >= 18) {
    in.on.execute("alter table t add v int generated always as (a * 2) virtual, add constraint c check (a > "
                  "0) not enforced");
    CHECK(column("v").generated == "(a * 2)");
    CHECK(column("v").generated_kind == "virtual");
    CHECK(constraint("c").definition == "CHECK ((a > 0)) NOT ENFORCED");
    CHECK(constraint("c").validated); // there is nothing to validate
    // NOT NULL is a fact of the column; what is said about it beyond that is not modelled.
    CHECK(postgres::introspect(in.on).unmodelled.empty());
    in.on.execute("alter table t add constraint later not null b not valid");
    CHECK(column("b").not_null);
    const auto unmodelled = postgres::introspect(in.on).unmodelled;
    REQUIRE(unmodelled.size() == 1);
    CHECK(unmodelled.front().what == "not-null constraint");
    CHECK(unmodelled.front().name == "later on public.t");
  }
}

TEST_SUITE_END();
