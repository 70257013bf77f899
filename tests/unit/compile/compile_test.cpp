#include "scratch.hpp"

#include <algorithm>

using namespace dbworkflow;

namespace {

std::string at(const compile::compiled& in, const std::string& id) {
  const auto found = in.declared_at.find(model::parse_object_id(id).value());
  if (found == in.declared_at.end()) return "nowhere";
  const auto& [path, offset, where, line] = found->second;
  return path + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

bool has(const compile::compiled& in, const std::string& id) {
  return in.model.objects.contains(model::parse_object_id(id).value());
}

} // namespace

TEST_CASE("files in any order" * doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({
      {"a.sql", "create view names as select name, mood from people;\ncomment on view names is 'x';"},
      {"b.sql",
       "create index on people (name);\n"
       "create table people (id int primary key, name text, mood mood, boss int references bosses);"},
      {"c.sql", "create type mood as enum ('fine');\ncreate table bosses (id int primary key)"},
  });
  CHECK(has(found, "view public.names"));
  CHECK(at(found, "view public.names") == "a.sql:1:13");
  CHECK(at(found, "index public.people_name_idx") == "b.sql:1:17");
  CHECK(at(found, "column public.people.mood") == "b.sql:2:53");
  CHECK(at(found, "constraint public.people.people_pkey") == "b.sql:2:29");
  CHECK(at(found, "constraint public.people.people_boss_fkey") == "b.sql:2:73");
  CHECK(at(found, "enum public.mood") == "c.sql:1:13");
}

TEST_CASE("tables that refer to each other" * doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({
      {"a.sql",
       "create table a (id int primary key, b int constraint to_b references b (id) on delete cascade "
       "deferrable initially deferred not null, foreign key (b, id) references b (id, a) on update set null, "
       "self int references a);"},
      {"b.sql",
       "create table b (foreign key (a) references a, id int primary key, a int references a match full, "
       "unique (id, a));"},
  });
  const auto definition = [&](const std::string& id) {
    const auto* one = found.model.find<model::constraint>(model::parse_object_id(id).value());
    return one == nullptr ? "none" : one->definition;
  };
  CHECK(definition("constraint public.a.to_b") ==
        "FOREIGN KEY (b) REFERENCES public.b(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED");
  CHECK(definition("constraint public.a.a_b_id_fkey") ==
        "FOREIGN KEY (b, id) REFERENCES public.b(id, a) ON UPDATE SET NULL");
  CHECK(definition("constraint public.a.a_self_fkey") == "FOREIGN KEY (self) REFERENCES public.a(id)");
  CHECK(definition("constraint public.b.b_a_fkey") == "FOREIGN KEY (a) REFERENCES public.a(id)");
  CHECK(definition("constraint public.b.b_a_fkey1") == "FOREIGN KEY (a) REFERENCES public.a(id) MATCH FULL");
  CHECK(found.model.find<model::column>(*model::parse_object_id("column public.a.b"))->not_null);
  CHECK(at(found, "constraint public.a.to_b") == "a.sql:1:54");
}

TEST_CASE("settings hold for their file, also when a statement is tried again" *
          doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({
      {"a.sql", "set search_path = x, public; create table one (id y.kind);\nset local search_path to y;\n"
                "create table two (id y.kind references x.one (id));"},
      {"b.sql", "create table three ();"},
      {"c.sql", "alter table x.one add primary key (id); create schema x; create schema y; "
                "create type y.kind as enum ();"},
  });
  CHECK(has(found, "table y.two"));
  CHECK(has(found, "table x.one"));
  CHECK(has(found, "table public.three"));
  CHECK(at(found, "table x.one") == "a.sql:1:43");
}

TEST_CASE("what dumps bring along" * doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({{"dump.sql", R"(
SET statement_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'LATIN1';
SET check_function_bodies = false;
SELECT pg_catalog.set_config('search_path', '', false);
DROP INDEX IF EXISTS public.i;
DROP TABLE IF EXISTS public.t;
DROP SCHEMA IF EXISTS s;
CREATE SCHEMA public;
CREATE SCHEMA s;
CREATE FUNCTION s.count() RETURNS bigint LANGUAGE sql AS $$ select count(*) from public.t where v = 'é' $$;
CREATE TABLE public.t (v text);
CREATE INDEX CONCURRENTLY i ON public.t (v);
)"}});
  CHECK(has(found, "table public.t"));
  CHECK(has(found, "index public.i"));
  CHECK(has(found, "schema s"));
  CHECK(at(found, "index public.i") == "dump.sql:14:27");
}

TEST_CASE("names of every kind, line ends and byte order marks" * doctest::skip(compile_test::no_server())) {
  const std::string long_name(63, 'x');
  const auto found = compile_test::compiled({
      {"a.sql",
       "create table \"Order \"\"s\"\" ü\" (\"select\" int, \"ä ö\" text, " + long_name + " int);\n"},
      {"b.sql", ""},
      {"c.sql", "-- nothing\n"},
  });
  CHECK(at(found, "table public.\"Order \"\"s\"\" ü\"") == "a.sql:1:14");
  CHECK(at(found, "column public.\"Order \"\"s\"\" ü\".\"ä ö\"") == "a.sql:1:45");
  CHECK(at(found, "column public.\"Order \"\"s\"\" ü\"." + long_name) == "a.sql:1:57");
}

TEST_CASE("notes of renames" * doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({{"a.sql", R"(-- dbworkflow: renamed-from clients
create table customers (
  id int primary key, -- dbworkflow: renamed-from number
  -- dbworkflow: renamed-from "Mail"
  -- where letters go
  email text,
  constraint email_known check (email <> '') -- dbworkflow: renamed-from c
);
/* dbworkflow: renamed-from idx */
create index customers_email on customers (email);
create type mood as enum ('x'); -- dbworkflow: renamed-from humour
create type state as enum (
  'in progress', -- dbworkflow: renamed-from 'being ''done'''
  'done' -- dbworkflow: renamed-from very well
);
create type point as (
  x int,
  "Y" int -- dbworkflow: renamed-from y
);
-- dbworkflow: renamed-from old.twice
create function double(a int) returns int language sql return a * 2;
create function touch() returns trigger language plpgsql as 'begin return new; end';
-- dbworkflow: renamed-from a_trigger
create trigger on_change before update of email on customers for each row execute function touch();
create rule keep as on delete to customers do instead nothing; -- dbworkflow: renamed-from a_rule
-- dbworkflow: renamed-from a_policy
create policy own on customers using (true);
create publication changes; -- dbworkflow: renamed-from a_publication
-- dbworkflow: renamed-from a_family
create operator family words using btree;
)"}});
  CHECK(found.warnings.empty());
  std::vector<std::string> told;
  for (const auto& one : found.renames)
    told.push_back(one.from.back() + " -> " + model::to_string(one.object) +
                   (one.member.empty() ? "" : "." + one.member));
  CHECK(told == std::vector<std::string>{
                    "clients -> table public.customers", "number -> column public.customers.id",
                    "Mail -> column public.customers.email", "c -> constraint public.customers.email_known",
                    "idx -> index public.customers_email", "humour -> enum public.mood",
                    "being 'done' -> enum public.state.in progress", "very well -> enum public.state.done",
                    "y -> composite type public.point.Y", "twice -> function public.double(integer)",
                    "a_trigger -> trigger public.customers.on_change", "a_rule -> rule public.customers.keep",
                    "a_policy -> policy public.customers.own", "a_publication -> publication changes",
                    "a_family -> operator family public.words using btree"});
}

TEST_CASE("what is made twice in a file keeps its order, also when it has to wait" *
          doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({
      {"a.sql", "create view v as select null::kind as k;\n"
                "create or replace view v as select k from t;\n"
                "drop table if exists u; create table u (k kind); drop table u;\n"
                "do $$ begin if to_regclass('v') is null then raise exception 'too early'; end if; end $$;\n"
                "create table t (k kind);"},
      {"b.sql",
       "create type kind as enum ('a'); alter type kind add value 'b'; create table w (k kind default 'b');"},
  });
  const auto* view = found.model.find<model::view>(*model::parse_object_id("view public.v"));
  REQUIRE(view != nullptr);
  CHECK(view->definition.find("FROM public.t") != std::string::npos);
  CHECK_FALSE(has(found, "table public.u"));
  CHECK(has(found, "table public.w"));
}

TEST_CASE("a chain of files in the worst order" * doctest::skip(compile_test::no_server())) {
  std::vector<text::source> files;
  for (int i = 40; i > 0; --i) {
    const auto name = std::to_string(i);
    files.push_back({name + ".sql", "create table t" + name + " (id int primary key" +
                                        (i > 1 ? ", up int references t" + std::to_string(i - 1) : "") +
                                        ");"});
  }
  CHECK(compile_test::compiled(files).declared_at.size() >= 40 * 3);
}

TEST_CASE("an empty schema" * doctest::skip(compile_test::no_server())) {
  const auto found = compile_test::compiled({{"a.sql", ""}});
  CHECK(found.declared_at.empty());
  CHECK(found.warnings.empty());
  CHECK(compile_test::compiled({}).renames.empty());
}

TEST_CASE("the hash of sources does not depend on their order, names or line ends") {
  const std::string one = compile::sources_hash({{"a", "x"}, {"b", "y"}});
  CHECK(one == compile::sources_hash({{"c", "y"}, {"d", "x"}}));
  CHECK(one != compile::sources_hash({{"a", "xy"}}));
  CHECK(one.size() == 64);
}
