#include "diff/following_renames.hpp"
#include "diff/possible_renames.hpp"
#include "diff/wished_renames.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using diff::fate;
using diff::named;
using model::kind;

namespace {

named table(const std::string& name) { return {{kind::table, "public", {}, name}}; }
named column(const std::string& of, const std::string& name) { return {{kind::column, "public", of, name}}; }

/// A table with columns of the type that stands behind each: `{"a", "text"}`.
void add_table(model::database& to, const std::string& name,
               const std::vector<std::pair<std::string, std::string>>& columns) {
  model::table whole;
  whole.schema = "public";
  whole.name = name;
  to.put(whole);
  int position = 0;
  for (const auto& [part, type] : columns) {
    model::column one;
    one.schema = "public";
    one.table = name;
    one.name = part;
    one.data_type = type;
    one.position = ++position;
    to.put(one);
  }
}

model::database with_tables(const std::vector<std::string>& names) {
  model::database out;
  for (const auto& name : names) add_table(out, name, {{"id", "integer"}});
  return out;
}

std::string told(const std::vector<diff::possible_rename>& all) {
  std::string out;
  for (const auto& one : all)
    out += diff::own_name(one.what.from) + " -> " + diff::to_string(one.what.to) + "\n";
  return out;
}

} // namespace

TEST_CASE("a note is followed where the old name is there and the new one is free") {
  const auto to = with_tables({"b"});
  CHECK(diff::resolve({{table("b"), {"a"}}}, {}, with_tables({"a"}), to).front().what == fate::to_do);
  CHECK(diff::resolve({{table("b"), {"a"}}}, {}, with_tables({"b"}), to).front().what == fate::done);
  CHECK(diff::resolve({{table("b"), {"a"}}}, {}, with_tables({"a", "b"}), to).front().what == fate::taken);
  CHECK(diff::resolve({{table("b"), {"b"}}}, {}, with_tables({"b"}), to).front().what == fate::done);
}

TEST_CASE("a chain of notes is followed, a circle is not") {
  const auto chain = diff::resolve({{table("b"), {"a"}}, {table("c"), {"b"}}}, {}, with_tables({"a", "b"}),
                                   with_tables({"b", "c"}));
  CHECK(chain[0].what == fate::to_do);
  CHECK(chain[1].what == fate::to_do);
  const auto both = with_tables({"a", "b"});
  for (const auto& one : diff::resolve({{table("b"), {"a"}}, {table("a"), {"b"}}}, {}, both, both))
    CHECK(one.what == fate::taken);
}

TEST_CASE("a column is called by its own old name, beside its table's old or new one") {
  model::database from;
  add_table(from, "orders", {{"note", "text"}});
  add_table(from, "other", {{"note", "text"}});
  model::database to;
  add_table(to, "purchases", {{"remark", "text"}});
  add_table(to, "other", {{"note", "text"}});
  const diff::wish whole{table("purchases"), {"orders"}};
  for (const auto& was : std::vector<std::vector<std::string>>{
           {"note"}, {"orders", "note"}, {"purchases", "note"}, {"public", "orders", "note"}}) {
    const auto found = diff::resolve({{column("purchases", "remark"), was}, whole}, {}, from, to);
    REQUIRE(found[0].todo);
    CHECK(found[0].todo->from == column("orders", "note"));
  }
  const auto elsewhere =
      diff::resolve({{column("purchases", "remark"), {"other", "note"}}, whole}, {}, from, to);
  CHECK(elsewhere[0].what == fate::elsewhere);
}

TEST_CASE("what may have been renamed: alike in type or name, the likeliest first") {
  model::database from;
  add_table(from, "t", {{"id", "integer"}, {"note", "text"}, {"notice", "text"}, {"size", "integer"}});
  model::database to;
  add_table(to, "t", {{"id", "integer"}, {"notes", "text"}, {"weight", "numeric"}});
  CHECK(told(diff::possible_renames(from, to)) ==
        "note -> column public.t.notes\nnotice -> column public.t.notes\n");
}

TEST_CASE("a table may have been renamed where its columns are much the same") {
  model::database from;
  add_table(from, "orders", {{"id", "integer"}, {"note", "text"}});
  model::database to;
  add_table(to, "purchases", {{"id", "integer"}, {"note", "text"}, {"more", "text"}});
  add_table(to, "places", {{"x", "integer"}, {"y", "integer"}});
  CHECK(told(diff::possible_renames(from, to)) == "orders -> table public.purchases\n");
}

TEST_CASE("a constraint that is the same but for its name follows, one that is not does not") {
  model::database from;
  add_table(from, "t", {{"a", "integer"}});
  auto to = from;
  model::constraint one;
  one.schema = "public";
  one.parent = "t";
  one.name = "old";
  one.contype = "check";
  one.definition = "CHECK ((a > 0))";
  from.put(one);
  one.name = "new";
  auto other = to;
  to.put(one);
  const auto found = diff::following_renames(from, to);
  REQUIRE(found.size() == 1);
  CHECK(diff::to_string(found.front().to) == "constraint public.t.new");
  one.definition = "CHECK ((a > 1))";
  other.put(one);
  CHECK(diff::following_renames(from, other).empty());
}
