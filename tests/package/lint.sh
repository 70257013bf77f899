#!/usr/bin/env bash
# What is dangerous or unusual in migrations is told at its line; what is generated is clean; what is meant can be said.
. "$(dirname "$0")/project.sh"
new_project
sed -i '/add_executable/,$d' CMakeLists.txt
rm -rf migrations
cat >schema/customers.sql <<'SQL'
create table customers (id bigint generated always as identity primary key, name text, email text);
SQL
cat >schema/orders.sql <<'SQL'
create table orders (id bigint generated always as identity primary key, customer_id bigint not null references customers (id), total int);
create index on orders (customer_id);
SQL
echo 'enable_testing()' >>CMakeLists.txt
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
lint() { expect "$1" "$TOOL" lint "${@:2}"; }
lint 0
says "shop: 0 migrations: nothing to complain of"
expect 0 "$TOOL" generate --name first
lint 0
says "shop: 1 migration: nothing to complain of"

# What generate writes online says its hazards itself.
cat >schema/orders.sql <<'SQL'
create table orders (id bigint generated always as identity primary key, customer_id bigint not null references customers (id) on delete cascade,
  total bigint, note text default 'none', state text not null default 'open' check (state <> ''), constraint orders_total_check check (total > 0));
create index on orders (customer_id) where total > 0;
create index orders_customer on orders (customer_id);
create unique index on orders (note);
alter table customers alter column name set not null;
SQL
expect 0 "$TOOL" generate --name more
lint 0
says "nothing to complain of"
sed -i 's/, note text default .none.//; /(note)/d' schema/orders.sql
expect 0 "$TOOL" generate --name less --allow DELETES_DATA
lint 0 --all
says "3 migrations: nothing to complain of"

# By hand: each danger at its statement; what the migration has made itself is nobody's.
custom() { # NAME, SQL from standard input
  expect 0 "$TOOL" generate --custom --name "$1"
  file=$(ls migrations/*"_$1.sql")
  cat >"$file"
  expect 0 "$TOOL" generate --amend
}
custom hand <<'SQL'
create table "Vouchers" (id int generated always as identity primary key, code char(8), data json, ends timestamp, price money, "user" bigint references customers (id));
create index on "Vouchers" (code);
alter table "Vouchers" alter column price type numeric;
alter table orders add column voucher int;
create index on orders (voucher);
alter table orders add constraint orders_voucher_fkey foreign key (customer_id) references customers (id);
alter table customers drop column email;
do $$ begin execute 'alter table orders alter column voucher type bigint'; end $$;
update orders set total = 1;
drop table if exists nothing cascade;
alter table customers rename column name to full_name;
create table log (text varchar(20));
SQL
lint 1
f=$(basename "$file")
for one in '1:1: warning: name_case: table public."Vouchers"' '1:1: warning: small_key: ' '1:1: warning: character_type: public."Vouchers".code is character(8)' \
  '1:1: warning: json_type: ' '1:1: warning: timestamp_type: ' "1:1: warning: foreign_key_without_index: " '1:1: warning: reserved_name: column public."Vouchers"."user"' \
  '5:1: error: ACQUIRES_SHARE_LOCK: index orders_voucher_idx' '6:1: error: ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK: ' '7:1: error: DELETES_DATA: dropping column public.customers.email' \
  '8:1: error: ACQUIRES_ACCESS_EXCLUSIVE_LOCK: all rows of public.orders' '9:1: warning: all_rows: UPDATE' '10:30: warning: cascade: ' \
  '11:1: warning: renaming: ' '12:1: warning: missing_primary_key: public.log' '4:1: warning: missing_lock_timeout: ALTER TABLE'; do
  says "$f:$one"
done
says_not "$f:2:"
says_not "$f:3:"
says_not "money_type"
says_not "DELETES_DATA: dropping column public.customers.name"
lint 1 --json
says '"rule": "missing_primary_key"'
said=$("$TOOL" lint --json 2>/dev/null) || true
python3 -c 'import json, sys; found = json.loads(sys.argv[1])["databases"][0]["findings"]; assert len(found) > 15, len(found); assert all(one["path"] and one["line"] for one in found)' "$said"
expect 8 "$CTEST" --test-dir build -R '^shop.migrations.lint$' --output-on-failure
says "ACQUIRES_SHARE_LOCK"

# What is meant is said above the statement; what allows nothing is told.
custom meant <<'SQL'
-- dbworkflow: lock-timeout 3s
-- dbworkflow: hazard ACQUIRES_SHARE_LOCK "small"
-- dbworkflow: allow INDEX_BUILD "small, too"
create index on customers (full_name);
-- dbworkflow: allow missing_primary_key "only ever appended to"
create table appended (text text);
SQL
lint 0
says "nothing to complain of"
custom more_meant <<'SQL'
-- dbworkflow: allow missing_primary_key "it has one"
create table keyed (id bigint primary key);
-- dbworkflow: allow cascade
create table a (id bigint primary key);
-- dbworkflow: allow missing_primary_kee "why"
create table b (id bigint primary key);
SQL
lint 1
says "1:1: warning: unused_allow: nothing below is complained of by missing_primary_key"
says "3:1: error: allow wants a rule and a reason"
says '5:1: error: there is no rule "missing_primary_kee"'
says 'did you mean "missing_primary_key"?'
expect 0 "$TOOL" migrate

# What touches nothing older is looked at together, and told at the statement that made it; a rule is explained once.
custom together <<'SQL'
create table one (id bigint primary key);
create table two (text text);
-- dbworkflow: allow missing_primary_key "only ever appended to"
create table three (text text);
create function same(a int) returns int language sql as 'select a';
create function same(a text) returns text language sql as 'select a';
create index on two (text);
create table four (text text, at timestamp);
comment on table four is 'the last';
create table five (id bigint primary key, customer bigint references customers (id));
SQL
lint 0
for one in 2:1:\ warning:\ missing_primary_key 8:1:\ warning:\ missing_primary_key 8:1:\ warning:\ timestamp_type \
  10:1:\ warning:\ foreign_key_without_index '1 migration: 0 errors, 4 warnings'; do
  says "$one"
done
[ "$(grep -c 'instead: give it one' <<<"$said")" = 1 ]
expect 0 "$TOOL" drop --ignore-unreachable

# Which, and how strict.
lint 0 --pending
says "0 migrations"
lint 1 --since 0004_meant --rule small_key=error
says "1 migration:"
lint 1 --since 0003
lint 1 --since 0002 --rule all_rows=off
says_not "all_rows"
says "renaming"
custom kept <<'SQL'
create table kept (text text);
SQL
lint 0
says "warning: missing_primary_key"
lint 1 --strict
lint 1 --rule missing_primary_key=error
lint 0 --rule missing_primary_key=off --rule table_singular
says "warning: table_singular"
lint 0 --pending
says "1 migration: 0 errors, 1 warning"
lint 2 --rule missing_key=off
says 'there is no rule "missing_key"'
lint 2 --rule small_key=loud
lint 2 --since nothing
sed -i 's|NAMESPACE shop::db|NAMESPACE shop::db\n  LINT missing_primary_key=off table_singular=error|' CMakeLists.txt
expect 0 "$CMAKE" build
lint 1
says "error: table_singular"
says_not "missing_primary_key"
lint 0 --rule table_singular=off
lint 0 --rules
says "missing_primary_key          off"
sed -i 's|LINT missing_primary_key=off table_singular=error|LINT missing_key=off|' CMakeLists.txt
expect 0 "$CMAKE" build
lint 2
says 'there is no rule "missing_key"'
sed -i 's|LINT missing_key=off||' CMakeLists.txt
expect 0 "$CMAKE" build
expect 0 "$CMAKE" --build build --target shop_db_lint
says "warning: missing_primary_key"
