#!/usr/bin/env bash
# Renames: said by a note or an option, asked for on a terminal, refused without one; rows stay where they are.
. "$(dirname "$0")/project.sh"
new_project
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
tool() { "$TOOL" "$@" --build-dir build; }
expect 0 tool setup
url=$(tool url)
sql() { psql -qAt -v ON_ERROR_STOP=1 "$url" -c "$1"; }
sql "insert into customers (email, name) values ('a@example.org', 'Ann')"
sed -i 's/^  placed_at /  note text,\n&/' schema/orders.sql
cp -r schema ../schema_before

# Without a terminal: refused, with both ways out, and nothing is written.
expect 0 tool setup
before=$(ls migrations migrations/meta)
sed -i 's/^  note text,/  remark text,/' schema/orders.sql
expect 4 tool generate
says "orders.sql:"
says "error: column public.orders.remark is new, and note is gone: was it renamed?"
says "-- dbworkflow: renamed-from note"
says "--rename public.orders.note=remark"
says "--allow DELETES_DATA=public.orders.note"
says "nothing was written"
[ "$(ls migrations migrations/meta)" = "$before" ] || fail "something was written"
expect 4 tool generate --json
says '"exit": 4'
says '--rename public.orders.note=remark'
expect 4 tool generate --yes
status=0; said=$("$CMAKE" --build build --target db_generate 2>&1) || status=$?
[ "$status" != 0 ] || fail "the target should have failed"
says "--rename public.orders.note=remark"

# diff asks nothing: it shows what a plan without the rename would do.
expect 3 tool diff history schema --format sql
says "drop column note"
expect 3 tool diff history schema --format sql --rename note=remark
says "alter table public.orders rename column note to remark;"
says_not "drop column"
expect 3 tool diff history schema --rename note=remark
says "~ column public.orders.remark  renamed from note"
expect 3 tool diff history schema --rename note=remark --json
says '"change": "rename"'

# Files of JSON say it too.
cat > ../old.json <<'JSON'
{"enums": [{"name": "mood", "values": ["sad", "fine"]}],
 "tables": [{"name": "t", "columns": [{"name": "a", "data_type": "integer"}]}]}
JSON
cat > ../new.json <<'JSON'
{"enums": [{"name": "mood", "values": ["sad", "good"], "renamed_values": {"good": "fine"}}],
 "tables": [{"name": "u", "renamed_from": ["public", "t"],
  "columns": [{"name": "b", "renamed_from": "a", "data_type": "integer"}]}]}
JSON
expect 3 tool diff ../old.json ../new.json --format sql
says "alter table public.t rename to u;"
says "alter type public.mood rename value 'fine' to 'good';"
says "alter table public.u rename column a to b;"
says_not drop
sed 's/"renamed_from": "a"/"renamed_from": 1/' ../new.json > ../wrong.json
expect 1 tool diff ../old.json ../wrong.json
says "wrong.json:3:15: error: renamed_from is the old name"

# What an option may say wrong.
expect 2 tool generate --rename note
says "there is no = in it"
expect 2 tool generate --rename nope=remark
says "the old state has nothing of the name nope"
expect 2 tool generate --rename noet=remark
says 'did you mean "note"?'
expect 2 tool generate --rename note=remarks
says 'did you mean "remark"?'
expect 2 tool generate --rename public.customers.name=remark
says "are not of one kind and in one place"
[ "$(ls migrations migrations/meta)" = "$before" ] || fail "something was written"

# The option.
sql "insert into orders (customer_id, total, note) select id, 1, 'by hand' from customers limit 1"
expect 0 tool generate --rename note=remark
says "rename_orders_note_to_remark.sql"
says "no data is lost"
expect 0 tool migrate
[ "$(sql 'select remark from orders')" = "by hand" ] || fail "the rows are not what they were"
expect 0 tool check

# The note, through the target; a table, its column and all that has their names.
sed -i 's/^  remark text,/  words text, -- dbworkflow: renamed-from remark/' schema/orders.sql
expect 0 "$CMAKE" --build build --target db_generate
says "rename_orders_remark_to_words.sql"
expect 0 "$CMAKE" --build build --target db_migrate
[ "$(sql 'select words from orders')" = "by hand" ] || fail "the rows are not what they were"

# A note that was followed says nothing any more; what it leads to stays as it is.
expect 0 tool generate
says "no change"

expect 0 tool check --offline
says "schema/orders.sql:"
says "warning: this note says nothing any more: column public.orders.words has its name"
expect 0 tool check --offline --json
says '"stale_notes"'

# A table with a column and its type in one go: the rows come along, as the proof on rows says too.
cp schema/orders.sql ../orders.sql
sed -i 's/^create table orders (/create table purchases ( -- dbworkflow: renamed-from orders/; s/^  words text, .*/  words varchar(99), -- dbworkflow: renamed-from orders.words/; s/ on orders / on purchases /; s/on table orders /on table purchases /; s/orders\./purchases./g; s/from orders$/from purchases/; s/orders_customer/purchases_customer/; s/renamed-from purchases/renamed-from orders/' schema/orders.sql
expect 0 tool generate
says "~ table public.purchases  renamed from orders"
says "~ column public.purchases.words"
expect 0 tool migrate
[ "$(sql 'select words from purchases')" = "by hand" ] || fail "the rows are not what they were"
sed 's/^create table orders (/create table orders ( -- dbworkflow: renamed-from purchases/' ../orders.sql > schema/orders.sql
expect 0 tool setup
[ "$(sql 'select words from orders')" = "by hand" ] || fail "the rows are not what they were"

# No rename: consent to the loss.
sed -i 's/^  words text, .*/  other text,/' schema/orders.sql
expect 4 tool generate
says "was it renamed?"
expect 0 tool generate --allow DELETES_DATA=public.orders.words
says "data is lost, as consented"

# A note that cannot be followed is an error at its place.
printf -- '-- dbworkflow: renamed-from\ncreate table misled (id int primary key);\n' > schema/zz.sql
cat schema/zz.sql >> schema/orders.sql
rm schema/zz.sql
expect 1 tool generate
says "the old name is missing or is none"

# On a terminal: the likeliest first, and new as a choice.
cp ../schema_before/orders.sql schema/orders.sql
sed -i 's/^  note text,/  others text,/' schema/orders.sql
on_terminal() { printf '%s' "$1" | script -qec "$TOOL generate --build-dir build" /dev/null 2>&1; }
if command -v script >/dev/null; then
  said=$(on_terminal $'9\n1\n') || fail "$said"
  says "column public.orders.others is not in the old state"
  says "1  renamed from other"
  says "2  created new"
  says "rename_orders_other_to_others.sql"
fi
expect 0 tool migrate
[ "$(sql 'select count(*) from orders where others is null')" = 1 ] || fail "the rows are not what they were"
