#!/usr/bin/env bash
# Two branches that both added a migration: what git leaves, what is told, how rebase puts them into one line.
. "$(dirname "$0")/project.sh"
new_project
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
git() { command git -c user.name=Ada -c user.email=ada@example.org -c init.defaultBranch=main "$@"; }
journal=migrations/meta/_journal.json

expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
printf 'build/\n' > .gitignore
expect 0 "$TOOL" setup
url=$("$TOOL" url)
git init -q && git add . && git commit -qm 'First schema'

# Branch and main both add a table; the branch's is applied to the local database.
git checkout -qb vouchers
printf 'create table vouchers (code text primary key, worth int not null);\n' >> schema/orders.sql
expect 0 "$TOOL" generate --name add_vouchers
expect 0 "$TOOL" migrate
git add . && git commit -qm 'Vouchers'
git checkout -q main
printf 'create table wishlists (id bigint primary key, title text not null);\n' >> schema/customers.sql
expect 0 "$TOOL" generate --name add_wishlists
git add . && git commit -qm 'Wishlists'
git checkout -q vouchers
git merge -q main >/dev/null 2>&1 && fail "git should have found a conflict"
grep -q '^<<<<<<<' $journal || fail "git left no conflict in the journal"

# What happened, and the way out, at the line of the journal.
expect 3 "$TOOL" check --offline
says "$journal:"
says "error: two migrations follow 0000_create_customers_orders_and_open_orders"
says "0001_add_vouchers   (on this branch only)"
says "0001_add_wishlists  (from main)"
says "mend: dbworkflow rebase      (re-numbers 0001_add_vouchers to 0002; both orders were tried: they give the same schema)"
expect 8 "$CTEST" --test-dir build -L migrations --output-on-failure
says "two migrations follow 0000_create_customers_orders_and_open_orders"

# What cannot be written changes nothing.
before=$(cat migrations/*.sql $journal | sha256sum)
expect 0 "$TOOL" rebase
says "0001_add_vouchers is 0002_add_vouchers now"
says "they give the same schema"
[ -e migrations/0002_add_vouchers.sql ] && [ ! -e migrations/0001_add_vouchers.sql ] || fail "$(ls migrations)"
! grep -q '<<<<' $journal migrations/meta/snapshot.json || fail "markers are left"
expect 0 "$TOOL" check --offline
says "declared = history"
git add . && git commit -qm 'Merge main'
expect 0 "$TOOL" rebase
says "nothing to rebase"

# The database that had the branch's migration takes the other after it.
expect 0 "$TOOL" migrate --dry-run
says "0001_add_wishlists"
says_not "0002_add_vouchers"
expect 0 "$TOOL" migrate
says "applied 0001_add_wishlists"
says "declared = history = database"
[ "$(psql -qAt "$url" -c 'select string_agg(idx || tag, $$,$$ order by idx) from dbworkflow.migration')" = \
  "00000_create_customers_orders_and_open_orders,10001_add_wishlists,20002_add_vouchers" ] || fail "the ledger did not follow"
expect 0 "$CTEST" --test-dir build -L migrations
# A fresh one takes them in their order.
psql -q "$url" -c 'create database other'
expect 0 "$TOOL" migrate --url "${url/shop?/other?}"
says "declared = history = database"

# A journal that was resolved by taking one side; the file of the other is still there.
git checkout -q main && git checkout -qb coupons && git mv schema/orders.sql schema/all_orders.sql && git mv schema/all_orders.sql schema/orders.sql
printf 'create table coupons (code text primary key);\n' >> schema/orders.sql
expect 0 "$TOOL" generate --name add_coupons
git add . && git commit -qm 'Coupons'
git merge -q vouchers >/dev/null 2>&1 || true
git checkout -q --theirs migrations/meta schema/orders.sql
printf 'create table coupons (code text primary key);\n' >> schema/orders.sql
expect 3 "$TOOL" check --offline
says "two migrations follow 0001_add_wishlists"
says "0002_add_coupons   (on this branch only)"
expect 0 "$TOOL" rebase --json
says '"from": "0002_add_coupons"'
says '"to": "0003_add_coupons"'
says '"commute": true'
expect 0 "$TOOL" check --offline
git add . && git commit -qm 'Merge vouchers'

# Both branches called it the same: the file itself is in conflict.
git checkout -qb left && printf 'create table tags (id int primary key);\n' > schema/customers.sql.more && cat schema/customers.sql.more >> schema/customers.sql && rm schema/customers.sql.more
expect 0 "$TOOL" generate --name more
git add . && git commit -qm 'Left'
git checkout -q coupons && printf 'create table stickers (id int primary key);\n' >> schema/orders.sql
expect 0 "$TOOL" generate --name more
git add . && git commit -qm 'Right'
git checkout -q left && git merge -q coupons >/dev/null 2>&1 && fail "no conflict"
expect 0 "$TOOL" rebase
says "0004_more is 0005_more now"
grep -q stickers migrations/0004_more.sql && grep -q tags migrations/0005_more.sql || fail "texts are mixed up"
expect 0 "$TOOL" check --offline
git add . && git commit -qm 'Merge'

# The order matters: told, and a database that has ours first is told what to do.
git checkout -qb first && printf -- '-- more\n' >> schema/orders.sql
sed -i 's/worth int not null/worth int not null, note text/' schema/orders.sql
expect 0 "$TOOL" generate --custom --name note
printf 'alter table vouchers add column note text;\n' > migrations/0006_note.sql
expect 0 "$TOOL" generate --amend
expect 0 "$TOOL" migrate
git add . && git commit -qm 'Note'
git checkout -q left && git checkout -qb second
expect 0 "$TOOL" generate --custom --name rest
printf 'do $$ begin if not exists (select from pg_attribute where attname = %s) then create table rest (id int); end if; end $$;\n' "'note'" > migrations/0006_rest.sql
expect 0 "$TOOL" generate --amend
git add . && git commit -qm 'Rest'
git checkout -q first && git merge -q second >/dev/null 2>&1 && fail "no conflict"
expect 0 "$TOOL" rebase --ours 0006_note
says "they do not give the same schema"
says "public.rest"
expect 3 "$TOOL" migrate
says "0006_rest.sql: error: comes before 0007_note, which this database has applied"
says "the two do not give the same in both orders"
git add . && git commit -qm 'Merge second'

# Ours do not apply on top of the others: at its place, and nothing is written.
git checkout -q left && git checkout -qb third && sed -i 's/, worth int not null//' schema/orders.sql
expect 0 "$TOOL" generate --name drop_worth --allow DELETES_DATA
git add . && git commit -qm 'No worth'
git checkout -q left && git checkout -qb fourth
expect 0 "$TOOL" generate --custom --name double
printf -- '-- twice\nupdate vouchers set worth = worth * 2;\n' > migrations/0006_double.sql
expect 0 "$TOOL" generate --amend
git add . && git commit -qm 'Double'
git merge -q third >/dev/null 2>&1 && fail "no conflict"
before=$(cat migrations/*.sql $journal migrations/meta/snapshot.json | sha256sum)
expect 1 "$TOOL" rebase
says 'migrations/0006_double.sql:2:29: error: column "worth" does not exist'
says "nothing was written"
[ "$before" = "$(cat migrations/*.sql $journal migrations/meta/snapshot.json | sha256sum)" ] || fail "something was written"

# Without git nobody can tell, unless it is said, or a database knows.
cp -r migrations ../apart && rm -rf .git
expect 4 "$TOOL" rebase
says "--ours TAG"
expect 2 "$TOOL" rebase --ours 0006_doubel
says 'did you mean "0006_double"?'

# Only the snapshot is in conflict: it is made again.
git init -q . && git checkout -q 2>/dev/null || true
rm -rf migrations && cp -r ../apart migrations && rm -rf .git
expect 0 "$TOOL" rebase --ours 0006_drop_worth
says "0006_drop_worth is 0007_drop_worth now"
{ printf '<<<<<<< HEAD\n'; cat migrations/meta/snapshot.json; printf '=======\n>>>>>>> main\n'; } > ../snapshot && cp ../snapshot migrations/meta/snapshot.json
expect 0 "$TOOL" rebase
says "is made again"
! grep -q '<<<<' migrations/meta/snapshot.json || fail "markers are left"
