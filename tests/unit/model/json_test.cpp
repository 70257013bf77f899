#include "model/json.hpp"

#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using namespace dbworkflow::model;

namespace {

database shop() {
  database out;
  out.server_version = 150018;
  out.put(schema{"public", std::nullopt});
  out.put(enum_type{"public", "state", {"open", "paid"}, std::nullopt});
  table orders;
  orders.schema = "public";
  orders.name = "orders";
  orders.comment = "who bought \"what\"";
  out.put(orders);
  column id;
  id.schema = "public";
  id.table = "orders";
  id.name = "id";
  id.position = 1;
  id.data_type = "bigint";
  id.not_null = true;
  id.identity = "always";
  id.identity_sequence = "public.orders_id_seq";
  id.identity_options = sequence_options{};
  out.put(id);
  column state = id;
  state.name = "a_state";
  state.position = 2;
  state.data_type = "public.state";
  state.identity.clear();
  state.identity_sequence.reset();
  state.identity_options.reset();
  state.default_value = "'open'::public.state";
  out.put(state);
  out.needs[state.id()].insert(object_id{kind::enum_type, "public", {}, "state"});
  constraint key;
  key.schema = "public";
  key.parent = "orders";
  key.name = "orders_pkey";
  key.contype = "primary key";
  key.definition = "PRIMARY KEY (id)";
  key.columns = {"id"};
  out.put(key);
  index by_state;
  by_state.schema = "public";
  by_state.name = "orders_state_idx";
  by_state.table = "orders";
  by_state.definition = "CREATE INDEX orders_state_idx ON public.orders USING btree (a_state)";
  out.put(by_state);
  out.unmodelled.push_back({"trigger", "t on public.orders"});
  return out;
}

} // namespace

TEST_CASE("a snapshot has one object a line, children inside their table") {
  CHECK(to_json(shop(), {{"after", "0000_create_orders"}}) == R"json({
  "format": 1,
  "after": "0000_create_orders",
  "server": 15,
  "schemas": [
    {"name":"public"}
  ],
  "enums": [
    {"schema":"public","name":"state","values":["open","paid"]}
  ],
  "tables": [
    {"schema":"public","name":"orders","comment":"who bought \"what\"",
      "columns": [
        {"name":"id","data_type":"bigint","not_null":true,"identity":"always","identity_sequence":"public.orders_id_seq","identity_options":{}},
        {"name":"a_state","data_type":"public.state","not_null":true,"default_value":"'open'::public.state","needs":["enum public.state"]}
      ],
      "constraints": [
        {"name":"orders_pkey","contype":"primary key","definition":"PRIMARY KEY (id)","columns":["id"]}
      ],
      "indexes": [
        {"name":"orders_state_idx","definition":"CREATE INDEX orders_state_idx ON public.orders USING btree (a_state)"}
      ]}
  ],
  "unmodelled": [
    {"what":"trigger","name":"t on public.orders"}
  ]
}
)json");
}

TEST_CASE("a model survives being written and read") {
  const auto before = shop();
  const auto text = to_json(before, {{"after", "x"}});
  const auto [after, facts] = from_json(text, "snapshot.json");
  CHECK(equal(before, after));
  auto needs = before.needs;
  for (const auto& [id, any] : before.objects) {
    if (!id.schema.empty() && !is_child(id.type))
      needs[id].insert(object_id{kind::schema, {}, {}, id.schema});
  }
  CHECK(needs == after.needs);
  CHECK(before.unmodelled == after.unmodelled);
  CHECK(facts == header{{"after", "x"}});
  CHECK(to_json(after, facts) == text);
}

TEST_CASE("what is no snapshot is told with its place") {
  CHECK_THROWS_WITH_AS(from_json("{\"format\": 1,\n oops}", "meta/snapshot.json"),
                       "meta/snapshot.json:2:2: error: is not JSON\n    2 |  oops}\n      |  ^\n"
                       "      = it can be made again from the SQL files: dbworkflow generate\n",
                       text::error);
  CHECK_THROWS_AS(from_json("{}", "x"), text::error);
  CHECK_THROWS_AS(from_json("{\"format\": 99}", "x"), text::error);
  CHECK_THROWS_AS(from_json("{\"format\": 1, \"schemas\": [{\"name\": \"a\", \"coment\": \"b\"}]}", "x"),
                  text::error);
}

TEST_CASE("the facts of a snapshot can be read alone") {
  CHECK(header_from_json(to_json(shop(), {{"after", "x"}, {"chain", "y"}}), "s") ==
        header{{"after", "x"}, {"chain", "y"}});
  CHECK(header_from_json(to_json({}, {{"after", "x"}}), "s") == header{{"after", "x"}});
  CHECK(header_from_json("{\"format\":1,\"after\":\"x\",\"schemas\":[]}", "s") == header{{"after", "x"}});
  CHECK_THROWS_AS(header_from_json("[\n", "s"), text::error);
}
