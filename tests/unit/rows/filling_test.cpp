#include "postgres/scratch.hpp"
#include "rows/documents.hpp"
#include "rows/filling.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

using namespace dbworkflow;

namespace {

struct filled_database {
  postgres::scratch_server server =
      postgres::scratch_server::acquire(std::filesystem::current_path() / "rows");
  postgres::scratch_database database = server.create();
  postgres::connection on = database.connect();
  std::vector<rows::filled_table> tables;

  explicit filled_database(const std::string& schema) {
    on.execute(schema);
    tables = rows::fill(on, {});
  }
  [[nodiscard]] const rows::filled_table& of(const std::string& name) const {
    return *std::find_if(tables.begin(), tables.end(), [&name](const auto& one) { return one.name == name; });
  }
  std::string text(const std::string& sql) { return on.execute(sql).rows.at(0).at(0).value_or("NULL"); }
};

} // namespace

TEST_CASE("every type has values") {
  filled_database db(R"(
    create type mood as enum ('sad', 'ok "x"');
    create type pair as (a int, b text, c mood);
    create domain percent as numeric(5, 2) not null check (value between 0 and 100);
    create domain code as text check (value ~ '^[A-Z]{2}-[0-9]{3,}$');
    create type span as range (subtype = date);
    create table numbers (a smallint, b int, c bigint, d numeric(5, 5), e numeric(10, -2), f real, g float8, h money, i oid);
    create table texts (a text, b varchar(3), c char(7), d "char", e name, f bytea, g bit(5), h varbit(3), i xml);
    create table times (a date, b time, c timetz(3), d timestamp(0), e timestamptz, f interval);
    create table nets (a inet, b cidr, c macaddr, d macaddr8, e uuid, f json, g jsonb, h jsonpath, i pg_lsn, j tsvector, k tsquery);
    create table shapes (a point, b line, c lseg, d box, e path, f polygon, g circle);
    create table made (a mood, b pair, c percent, d code, e span, f int4range, g int4multirange, h text[], i pair[], j varchar(5)[], k code[]);
    create table system (a regclass, b regtype, c xid, d tid, e int2vector, f pg_snapshot, g aclitem);
  )");
  for (const auto& one : db.tables) {
    INFO(one.name << ": " << one.reason);
    CHECK(one.rows == 5);
  }
  // A row without NULLs, and one with nothing else.
  CHECK(db.text("select count(*) from made where not (made is null) and num_nulls(a, b, c, d, e, f, g, h, i, "
                "j, k) = 0") != "0");
  CHECK(db.text("select count(*) from made where num_nonnulls(a, b, d, e, f, g, h, i, j, k) = 0") == "1");
  CHECK(db.text("select min(b) from numbers") == "-2147483648");
  CHECK(db.text("select max(b) from numbers") == "2147483647");
}

TEST_CASE("rules are kept") {
  filled_database db(R"(
    create extension btree_gist;
    create table rooms (
      id int generated always as identity primary key,
      name text not null unique check (char_length(name) between 12 and 14),
      state text check (state in ('open', 'shut')), price numeric(6, 2) not null check (price > 100 and price < 200),
      first date not null, last date not null, check (first < last), during daterange generated always as (daterange(first, last)) stored,
      options jsonb not null check (options ? 'kind' and jsonb_typeof(options -> 'kind') = 'number'),
      a int, b int, check (num_nonnulls(a, b) = 1), exclude using gist (name with =, during with &&));
    create unique index on rooms (lower(name)) where state = 'open';
    create table stays (room int not null, night date not null, primary key (room, night),
      foreign key (room) references rooms deferrable initially deferred);
    create table notes (room int, night date, foreign key (room, night) references stays match full, text text);
    create table tree (id uuid primary key, parent uuid not null references tree, other uuid references tree);
  )");
  for (const auto& one : db.tables) {
    INFO(one.name << ": " << one.reason);
    CHECK(one.rows >= 3);
  }
  // The server looks at what triggers would have seen.
  for (const std::string key :
       {"stays drop constraint stays_room_fkey, add foreign key (room) references rooms",
        "notes add foreign key (room, night) references stays match full",
        "tree add foreign key (parent) references tree"}) {
    CHECK_NOTHROW(db.on.execute("alter table " + key));
  }
}

TEST_CASE("documents give generated columns their values") {
  filled_database db(R"(
    create type state as enum ('CREATED', 'RUNNING');
    create function as_state(text) returns state immutable language sql return $1::state;
    create table runs (
      value jsonb not null,
      id varchar(20) generated always as (value ->> 'id') stored primary key,
      at date generated always as (make_date((value #>> '{"the time",year}')::int, 1, 1)) stored not null,
      now_in state generated always as (as_state(value -> 'state' ->> 'current')) stored not null,
      "Deleted" boolean generated always as ((value -> 'deleted')::boolean) stored not null,
      words tsvector generated always as (to_tsvector('simple', (value ->> 'title') || ' ' || (value ->> 'text'))) stored not null);
  )");
  INFO(db.of("runs").reason);
  CHECK(db.of("runs").rows == 5);
  CHECK(db.text("select count(distinct now_in) from runs") == "2");
}

TEST_CASE("the paths of an expression") {
  using found = std::vector<std::pair<std::string, rows::json_path>>;
  CHECK(rows::paths_in("((value -> 'a'::text) ->> 'b'::text)") == found{{"value", {"a", "b"}}});
  CHECK(rows::paths_in("f((\"V\" #>> '{a,\"b c\"}'::text[])) || (\"V\" ->> 'it''s'::text)") ==
        found{{"V", {"a", "b c"}}, {"V", {"it's"}}});
  CHECK(rows::paths_in("lower(name)").empty());
}

TEST_CASE("circles, partitions, children, triggers, rules") {
  filled_database db(R"(
    create table a (id int primary key, b int not null);
    create table b (id int primary key, a int not null references a);
    alter table a add foreign key (b) references b deferrable;
    create table c (id int primary key, d int);
    create table d (id int primary key, c int not null references c);
    alter table c add foreign key (d) references d;
    create table events (id bigint, at timestamptz not null, kind text not null, primary key (id, at, kind)) partition by range (at);
    create table events_2020 partition of events for values from ('2020-01-01') to ('2021-01-01') partition by list (kind);
    create table events_2020_a partition of events_2020 for values in ('click', 'view');
    create table events_2020_d partition of events_2020 default;
    create table events_max partition of events for values from ('2030-05-05') to (maxvalue);
    create table hashed (id int) partition by hash (id);
    create table hashed_3 partition of hashed for values with (modulus 5, remainder 3);
    create table about (id int, at timestamptz, kind text, foreign key (id, at, kind) references events);
    create table animals (name text not null);
    create table dogs (tricks text[] not null) inherits (animals);
    create function no() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger no before insert on dogs for each row execute function no();
    create rule none as on insert to animals do instead nothing;
    alter table dogs enable row level security;
    alter table dogs force row level security;
  )");
  for (const auto& one : db.tables) {
    INFO(one.name << ": " << one.reason);
    CHECK(one.rows >= 1);
  }
  for (const std::string key : {"a add foreign key (b) references b", "b add foreign key (a) references a",
                                "c add foreign key (d) references d", "d add foreign key (c) references c",
                                "about add foreign key (id, at, kind) references events"}) {
    CHECK_NOTHROW(db.on.execute("alter table " + key));
  }
}

TEST_CASE("what cannot have rows is told with the reason, and so is what refers to it") {
  filled_database db("create table never (id int primary key, check (id > 5 and id < 3));"
                     "create table child (never int not null references never);"
                     "create table free (never int references never)");
  CHECK(db.of("never").rows == 0);
  CHECK(db.of("never").reason.find("never_id_check") != std::string::npos);
  CHECK(db.of("child").rows == 0);
  CHECK(db.of("child").reason == "refers to public.never, which has no rows");
  CHECK(db.of("free").rows > 0);
}

TEST_CASE("the same rows each time; tables that have some are left alone") {
  const std::string schema =
      "create table t (id serial primary key, a text unique, b numeric check (b > 3 or a is null));"
      "create table \"Odd \"\"name\" (\"a b\" text references t (a))";
  filled_database one(schema);
  filled_database two(schema);
  const std::string all = "select string_agg(t::text, ';' order by t::text) from t";
  CHECK(one.text(all) == two.text(all));
  const auto again = rows::fill(one.on, {});
  CHECK(again.size() == 2);
  CHECK(again.front().rows == one.tables.front().rows);
  CHECK(one.text(all) == two.text(all));
}
