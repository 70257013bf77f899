#!/usr/bin/env bash
# seed and fresh: rows from SQL, CSV and JSON, in the order of foreign keys, again and again the same; mistakes at their line.
. "$(dirname "$0")/project.sh"
new_project
tool() { "$TOOL" "$@" --build-dir build; }
make() { "$CMAKE" --build build "$@"; }
cat > schema/more.sql <<'SQL'
create schema shop;
create table shop."Big Orders" (id bigint generated always as identity primary key, data jsonb, tags text[], "tötal" numeric(20,3), parent bigint references shop."Big Orders" (id));
create table visits (at date, page text not null check (page <> ''), times int default 7);
create table twice (a int generated always as (b * 2) stored, b int unique);
SQL
mkdir -p "seeds ü"
printf 'id,customer_id,total,state\n1,2,10.50,open\n2,1,3.00,paid\n' > "seeds ü/orders.csv"
printf 'id,name,email\n1,Ada,ada@x.org\n2,"Bob ""the""\nbuilder, ü",bob@x.org\n' > "seeds ü/customers.csv"
printf '{"shop.\\"Big Orders\\"": [{"id": 5, "data": {"a": [1.50, null]}, "tags": ["x", "a\\"b"], "tötal": 12345678901234567.125}, {"id": 7, "parent": 5, "data": "text"}]}' > "seeds ü/big.json"
printf 'at,page\n2026-01-01,/\n2026-01-01,/\n,/a\n' > "seeds ü/visits.csv"
printf -- "-- rows of visits by hand\ninsert into visits (at, page) select '2026-02-02', '/sql' where not exists (select from visits where page = '/sql');\nset search_path = shop;\n" > "seeds ü/by hand.sql"
sed -i 's|SCHEMA    schema/customers.sql schema/orders.sql|SCHEMA schema/customers.sql schema/orders.sql schema/more.sql\n  SEEDS "seeds ü/orders.csv" "seeds ü/customers.csv" "seeds ü/big.json" "seeds ü/visits.csv" "seeds ü/by hand.sql"|' CMakeLists.txt
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"

# Without its tables it says what to do first.
expect 1 tool seed
says "there is no table"
says "dbworkflow migrate"
expect 0 tool setup
url=$(tool url)
expect 0 make --target db_seed
says "customers.csv → customers: 2 rows (2 new, 0 changed)"
says "rows/s"
first=$(sql "$url" -c 'select * from customers order by 1' -c 'select id, customer_id, total from orders order by 1' -c 'select * from shop."Big Orders" order by 1' -c 'select * from visits order by 1, 2')
[[ $first == *'12345678901234567.125'* ]] || fail "a number of JSON lost digits: $first"
[[ $first == *'{x,"a\"b"}'* ]] || fail "an array of JSON is another: $first"
[[ $first == *'/|7'* ]] || fail "a column that is left out has no default: $first"
# Again: the same.
expect 0 tool seed
says "customers.csv → customers: 2 rows (0 new, 0 changed)"
says "visits.csv → visits: 3 rows (0 new, 0 changed)"
[ "$first" = "$(sql "$url" -c 'select * from customers order by 1' -c 'select id, customer_id, total from orders order by 1' -c 'select * from shop."Big Orders" order by 1' -c 'select * from visits order by 1, 2')" ] || fail "seeds that were loaded twice are not the same"
# What was changed by hand is as seeded again; what was added by hand stays; new rows get new numbers.
sql "$url" -c "update customers set name = 'other' where id = 1" -c "insert into customers (name, email) values ('Eve', 'eve@x.org')"
expect 0 tool seed --json
says '"changed": 1'
[ "$(sql "$url" -c 'select id, name from customers order by id' | tr '\n' ' ')" != "" ] || fail "no customers"
[ "$(sql "$url" -c "select id from customers where name = 'Eve'")" = 3 ] || fail "the sequence was not advanced"

# Mistakes: the line, also behind quoted line ends; nothing is loaded.
bad() { # FILE CONTENT MESSAGE…
  local file=$1
  printf "$2" > "$file"
  expect 1 tool seed "seeds ü/visits.csv" "$file"
  says "$3"
  says "nothing was loaded"
  rm "$file"
}
before=$(sql "$url" -c 'select count(*) from customers')
bad customers.csv 'id,name,email\n9,"a\nb",a9@x\nzehn,c,c@x\n' 'customers.csv:4:1: error: column id: invalid input syntax'
bad customers.csv 'id,name,email\n9,"a\nb",a9@x\n10,,c@x\n11,d,d@x\n' 'customers.csv:4:1: error: null value in column "name"'
bad customers.csv 'id,name,email\n9,a,a9@x\n10,b,ada@x.org\n' 'customers.csv:3:1: error: duplicate key'
bad customers.csv 'id,name,email\n9,a,a9@x\n\n9,b,b@x\n' 'customers.csv:4:1: error: the key (id) of this row is that of line 2'
bad orders.csv 'id,customer_id,total\n8,1,1\n9,4711,1\n10,1,1\n' 'orders.csv:3:1: error: insert or update on table'
bad orders.json '[{"id": 8, "customer_id": 1, "total": 1},\n\n{"id": 9, "customer_id": 1, "total": -1}]' 'orders.json:3:1: error: new row for relation "orders" violates check constraint'
bad customers.csv 'id,nam\n1,a\n' 'customers.csv:1:1: error: table customers has no column "nam"'
bad twice.csv 'a,b\n1,2\n' 'column "a" of twice is generated'
bad rows.sql 'insert into visits (page) values ('"'x'"');\n  insert into visitz values (1);\n' 'rows.sql:2:15: error: relation "visitz" does not exist'
bad rows.sql 'begin;\n' 'rows.sql:1:1: error:'
[ "$before" = "$(sql "$url" -c 'select count(*) from customers')" ] || fail "a refused file left rows"
[ "$(sql "$url" -c "select count(*) from visits where page = 'x'")" = 0 ] || fail "a refused file left rows"

# Killed at any moment: all or nothing.
{ echo page; seq 200000; } > visits.csv
for after in 0.05 0.2 0.4 0.6 0.9; do
  { timeout -s KILL "$after" "$TOOL" seed visits.csv --build-dir build || true; } >/dev/null 2>&1
  count=$(sql "$url" -c "select count(*) from visits where page = '1' or page = '200000'")
  [ "$count" = 0 ] || [ "$count" = 2 ] || fail "killed after $after s, the rows are there in part"
done
expect 0 tool seed visits.csv
[ "$(sql "$url" -c "select count(*) from visits where page ~ '^[0-9]'")" = 200000 ] || fail "not all rows are there"

# A test of the project begins with them; another text of a seed is seen by the next one.
counted() { "$TOOL" test run --build-dir build "$@" -- sh -c '"$0" -XAtc "select count(*), '"'customers'"' from customers" "$DATABASE_URL"' "${psql:-psql}"; }
expect 0 counted --seeded
says "2|customers"
printf '3,Cid,cid@x.org\n' >>"seeds ü/customers.csv"
expect 0 counted --seeded
says "3|customers"
sed -i '$d' "seeds ü/customers.csv"
expect 0 counted
says "0|customers"
printf '3,1,no number,open\n' >>"seeds ü/orders.csv"
expect 1 counted --seeded
says 'orders.csv:4:1: error: column total'
sed -i '$d' "seeds ü/orders.csv"
cat >>CMakeLists.txt <<'CMAKE'
dbworkflow_add_test(NAME rows_seeded SEEDED COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/rows.sh" DATABASE shop)
dbworkflow_add_test(NAME rows_none COMMAND sh "${CMAKE_CURRENT_SOURCE_DIR}/rows.sh" DATABASE shop)
CMAKE
echo "[ \"\$('${psql:-psql}' -XAtc 'select count(*) from customers' \"\$DATABASE_URL\")\" = 2 ]" >rows.sh
expect 0 "$CMAKE" build
expect 8 "$CTEST" --test-dir build -R '^rows_'
says "rows_none (Failed)"
says_not "rows_seeded (Failed)"
says "50% tests passed"

# The test proves it: and finds statements that may not run again.
expect 0 "$CTEST" --test-dir build -R '^shop.seeds$' -V
says "5 seed files, loaded twice: the same rows"
sed -i "1a insert into visits (page) values ('again');" "seeds ü/by hand.sql"
expect 8 "$CTEST" --test-dir build -R '^shop.seeds$' --output-on-failure
says "public.visits: 5 rows, then 6"
sed -i 2d "seeds ü/by hand.sql"

# fresh: as on the first day.
expect 4 tool fresh
says "nobody is here to answer"
expect 0 tool fresh --yes
[ "$(sql "$url" -c 'select count(*) from customers')" = 2 ] || fail "fresh left rows"
expect 0 tool status
says "declared = history = database"
