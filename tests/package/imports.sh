#!/usr/bin/env bash
# The folders of other tools, each with its traps, beside a database that has a part of them applied: all is taken over, exactly
# that part is marked, and the rest is what migrate does.
. "$(dirname "$0")/project.sh"
new_project
rm -rf migrations
sed -i '/add_executable/,$d' CMakeLists.txt
expect 0 "$CMAKE" -G Ninja -B build "-DDbWorkflow_DIR=$BUILD"
expect 0 "$TOOL" server start
server=$("$TOOL" url)

# live NAME SQL…: a database of this name; $url is its URL.
live() {
  sql "$server" -c "create database $1"
  url=${server/shop?/$1?}
  for one in "${@:2}"; do sql "$url" -c "$one"; done
}
take() { expect "$1" "$TOOL" import "${@:2}" --url "$url"; }
# whole TAG: the database has all of it; the migrations make the same on an empty one.
whole() {
  expect 0 "$TOOL" migrate --url "$url"
  expect 0 "$TOOL" migrate --url "$url"
  says "nothing to do"
  rm -rf migrations
}
make_folder() { rm -rf theirs && mkdir -p "theirs/${1:-}"; }
text() { cat >"theirs/$1"; }

# Drizzle: the journal's order, statements that only its marks end, a file that was edited, one that was passed by.
make_folder meta
text 0000_b.sql <<<'create table b (id int primary key)
--> statement-breakpoint
create table "c ü" (b int references b);--> statement-breakpoint
insert into b values (1)'
text 0001_a.sql <<<'alter table b add column note text default '"'--> statement-breakpoint'"';'
text 0002_c.sql <<<'create index concurrently on b (note);'
text meta/_journal.json <<<'{"version": "7", "dialect": "postgresql", "entries": [
 {"idx": 0, "when": 1700000000000, "tag": "0000_b"}, {"idx": 1, "when": 1600000000000, "tag": "0001_a"}, {"idx": 2, "when": 1800000000000, "tag": "0002_c"}]}'
hash() { sha256sum <"theirs/$1" | cut -d' ' -f1; }
live drizzle 'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)' \
  'create table b (id int primary key); create table "c ü" (b int references b); insert into b values (1)' \
  "insert into drizzle.__drizzle_migrations (hash, created_at) values ('$(hash 0000_b.sql)', 1700000000000)"
take 0 theirs --json
says '"tool": "drizzle"'
[[ $(tr -d ' \n' <<<"$said") == *'"marked":["0000_b"]'* ]] || fail "not exactly the first is marked: $said"
grep -q '"created": "2023-11-14T22:13:20Z"' migrations/meta/_journal.json || grep -q '2023-11-14T22:13:20Z' migrations/meta/_journal.json || fail "the journal has lost its moments"
grep -q "^);--\|--> statement-breakpoint$" migrations/0000_b.sql && fail "marks of drizzle are left"
grep -q "'--> statement-breakpoint'" migrations/0001_a.sql || fail "a text that looks like a mark is gone"
expect 0 "$TOOL" migrate --url "$url"
[ "$(sql "$url" -c 'select count(*), count(note) from b')" = '1|1' ] || fail "0000 ran again, or 0001 did not"
take 0 theirs
says "they are in the history already"
says 'IGNORE "schema drizzle" "sequence drizzle.__drizzle_migrations_id_seq" "table drizzle.__drizzle_migrations"'
sed -i 's|^dbworkflow_add_database(shop|dbworkflow_add_database(shop IGNORE "schema drizzle" "sequence drizzle.__drizzle_migrations_id_seq" "table drizzle.__drizzle_migrations"|' CMakeLists.txt
expect 0 "$CMAKE" build
expect 0 "$TOOL" check --drift --url "$url"
sql "$url" -c "update drizzle.__drizzle_migrations set hash = 'old'"
take 3 theirs
says "theirs/0000_b.sql: error: is not the file that was applied: its checksum is another"
take 0 theirs --with-drift
sql "$url" -c "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 5)"
take 3 theirs
says "the database has applied 5, of which there is no file"
rm -rf migrations
live passed 'create schema drizzle; create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)' \
  "insert into drizzle.__drizzle_migrations (hash, created_at) values ('$(hash 0000_b.sql)', 1700000000000), ('$(hash 0002_c.sql)', 1800000000000)"
take 0 theirs
says "warning: is not applied there, although later ones are: drizzle has passed it by"
says "2 of 3 applied"
rm -rf migrations
text 0002_c.sql <<<'create index on b (nothing);'
take 1 theirs --with-drift
says 'theirs/0002_c.sql:1:1: error: column "nothing" does not exist'
says "nothing was written"
[ ! -e migrations/0000_b.sql ] || fail "an import that failed has written"

# dbmate: parts of a file, one that cannot be in a transaction.
make_folder
text 20240101000000_one.sql <<<'-- migrate:up
create table one (id int);
-- migrate:down
drop table one;'
text 20240102000000_index.sql <<<'-- migrate:up transaction:false
create index concurrently one_id on one (id);

-- migrate:down transaction:false
drop index one_id;'
live dbmate 'create table schema_migrations (version varchar primary key); create table one (id int)' \
  "insert into schema_migrations values ('20240101000000')"
take 0 theirs
says "2 migrations of dbmate"
says "1 of 2 applied, as public.schema_migrations says"
says "2 ways back left where they are"
says 'IGNORE "table public.schema_migrations"'
grep -q '^drop' migrations/*.sql && fail "a way back was taken for a way up"
grep -q '^-- dbworkflow: no-transaction$' migrations/0001_index.sql || fail "the second must be outside of a transaction"
whole

# golang-migrate: one row for all up to it; a run that stopped half-way; the same files may be sqlx's.
make_folder
text 9_a.up.sql <<<'create table a (id int);'
text 9_a.down.sql <<<'drop table a;'
text 10_b.up.sql <<<'begin;
create type mood as enum (1);
commit;'
sed -i 's/(1)/('"'"'a'"'"')/' theirs/10_b.up.sql
text 11_c.up.sql <<<"alter type mood add value 'b'; commit;
create table c (mood mood default 'b');"
live golang 'create table schema_migrations (version bigint primary key, dirty boolean not null); create table a (id int)' \
  "create type mood as enum ('a')" 'insert into schema_migrations values (10, false)'
take 2 theirs
says "this may be the folder of several tools"
says "--from golang-migrate"
take 0 theirs --from golang-migrate
says "2 of 3 applied"
[ "$(ls migrations/*.sql | xargs -n1 basename | tr '\n' ' ')" = '0000_a.sql 0001_b.sql 0002_c.sql ' ] || fail "the order is another: $(ls migrations)"
grep -iq '^begin\|commit' migrations/*.sql && fail "BEGIN or COMMIT is left"
whole
sql "$url" -c 'update schema_migrations set dirty = true'
take 3 theirs --from golang-migrate
says "10 stopped half-way"
[ ! -e migrations/0000_a.sql ] || fail "written, although refused"

# Flyway: numbers, not texts; placeholders; repeatable ones; a file beside that says how it runs; a baseline.
make_folder sub
text V1_9__nine.sql <<<'create table ${prefix}nine (id int); -- ${in a comment}'
text sub/V1.10__ten.sql <<<'create index concurrently nine_id on t_nine (id);'
text sub/V1.10__ten.sql.conf <<<'executeInTransaction=false'
text R__view.sql <<<'create or replace view v as select 1 as a;'
text U1_9__nine.sql <<<'drop table t_nine;'
flyway='create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(), execution_time int not null, success boolean not null)'
live flyway "$flyway" 'create table t_nine (id int); create view v as select 0 as b' \
  "insert into flyway_schema_history values (1, '1', '<< Flyway Baseline >>', 'BASELINE', 'x', null, 'me', default, 0, true), (2, '1.9', 'nine', 'SQL', 'x', null, 'me', default, 0, true), (3, null, 'view', 'SQL', 'x', 7, 'me', default, 0, true)"
take 1 theirs
says 'V1_9__nine.sql:1:14: error: ${prefix} stands for something'
says "--replace '\${prefix}=VALUE'"
sql "$url" -c 'drop view v'
take 0 theirs --replace '${prefix}=t_'
says "3 migrations of flyway"
says "1 of 3 applied"
says "note: is not the file that was applied"
[ "$(ls migrations/*.sql | xargs -n1 basename | tr '\n' ' ')" = '0000_nine.sql 0001_ten.sql 0002_view.sql ' ] || fail "the order is another: $(ls migrations)"
whole
text B2__all.sql <<<'create table x (id int);'
take 1 theirs --replace '${prefix}=t_'
says "B2__all.sql: error: is a baseline"
# Its checksums are known: CRC-32 of the lines without their ends.
rm theirs/B2__all.sql theirs/R__view.sql
printf '\xef\xbb\xbfcreate table crc (\r\n  id int\r\n);\r\n' >theirs/V0__crc.sql
sum=$(printf 'create table crc (  id int);' | gzip -c | tail -c8 | od -An -N4 -tu4 --endian=little | tr -d ' ')
live crc "$flyway" "insert into flyway_schema_history values (1, '0', 'crc', 'SQL', 'x', $(((sum ^ 0x80000000) - 0x80000000)), 'me', default, 0, true)"
take 0 theirs --replace '${prefix}=t_'
says_not "checksum"
says "1 of 3 applied"
rm -rf migrations

# goose: parts, statements that hold semicolons, no transaction; what is written in Go cannot be taken over.
make_folder
text 00002_f.sql <<<'-- +goose Up
-- +goose StatementBegin
create function f() returns int language plpgsql as $$ begin return 1; end $$;
-- +goose StatementEnd
-- +goose Down
drop function f();'
text 00010_i.sql <<<'-- +goose NO TRANSACTION
-- +goose Up
create index concurrently on t (id);
-- +goose Down
drop table t;'
text 00003_t.sql <<<'-- +goose Up
create table t (id int);'
live goose 'create table goose_db_version (id serial primary key, version_id bigint not null, is_applied boolean not null, tstamp timestamp default now())' \
  'create function f() returns int language plpgsql as $$ begin return 1; end $$' \
  'insert into goose_db_version (version_id, is_applied) values (0, true), (2, true), (3, true), (3, false)'
take 0 theirs
says "1 of 3 applied"
whole
touch theirs/00011_code.go
take 1 theirs
says "00011_code.go: error: is a migration written in code"

# Plain files for psql: rows of COPY, its commands, a number in front; the table that knows them is told.
make_folder
printf '\\set ON_ERROR_STOP on\n\\echo hello\nBEGIN;\ncreate table r (id int generated always as identity, t text);\nCOPY r (id, t) FROM stdin;\n1\ta\\tb\n2\t\\N\n3\tit'"'"'s \\\\ \\x\n\\.\nCOMMIT;\ncreate index concurrently on r (t);\n' >theirs/1-rows.sql
text 02_more.sql <<<'create table :name (id int)'
text 10.sql <<<'-- nothing to do'
text 11_down.down.sql <<<'drop table r;'
live numbered 'create schema x; create table x.done (file text)' "insert into x.done values ('1-rows.sql')" \
  'create table r (id int generated always as identity, t text)'
take 1 theirs
says '02_more.sql:1:14: error: syntax error at or near ":"'
take 0 theirs --replace ':name=more' --table x.done.file
says "3 migrations of numbered"
says "1 of 3 applied, as x.done says"
whole
take 0 theirs --replace ':name=more' --files-only
live rows
expect 0 "$TOOL" migrate --url "$url"
[ "$(sql "$url" -c "select id, t from r order by id")" = "1|a	b
2|
3|it's \\ x" ] || fail "COPY has other rows: $(sql "$url" -c 'select id, t from r order by id')"
rm -rf migrations
sql "$url" -c "create table n (v int)" -c "insert into n values (2)"
take 0 theirs --replace ':name=more' --table n.v
says "1 of 3 applied"
rm -rf migrations
take 2 theirs --replace ':name=more' --table missing.v
says "there is no table missing"
echo '\i other.sql' >>theirs/10.sql
take 1 theirs --replace ':name=more'
says 'theirs/10.sql:2:1: error: \i is a command of psql'
says "put the text of that file in its place"

# sqitch: the plan's order, a change that was reworked, projects that share the table.
make_folder deploy/sub
text sqitch.plan <<<'%syntax-version=1.0.0
%project=shop

z 2024-01-01T00:00:00Z me <me@x.org> # first
sub/a [z] 2024-01-02T00:00:00Z me <me@x.org> # second
@v1 2024-01-03T00:00:00Z me <me@x.org> # tag
z [z@v1] 2024-01-04T00:00:00Z me <me@x.org> # reworked'
text deploy/z@v1.sql <<<'-- Deploy z
BEGIN;
create table z (id int);
COMMIT;'
text deploy/z.sql <<<'BEGIN;
alter table z add column more int;
COMMIT;'
text deploy/sub/a.sql <<<'create table a (id int);'
sha1() { sha1sum <"theirs/deploy/$1" | cut -d' ' -f1; }
live sqitch 'create schema sqitch; create table sqitch.changes (change_id text primary key, script_hash text, change text, project text, committed_at timestamptz default clock_timestamp(), planned_at timestamptz default now())' \
  'create table z (id int); create table a (id int)' \
  "insert into sqitch.changes (change_id, script_hash, change, project) values ('1', '$(sha1 z@v1.sql)', 'z', 'shop'), ('2', '$(sha1 sub/a.sql)', 'sub/a', 'shop'), ('3', '$(sha1 z.sql)', 'z', 'other')"
take 0 theirs
says "2 of 3 applied, as sqitch.changes says"
[ "$(ls migrations/*.sql | xargs -n1 basename | tr '\n' ' ')" = '0000_z.sql 0001_sub_a.sql 0002_z.sql ' ] || fail "the order is another: $(ls migrations)"
whole
rm theirs/deploy/z.sql
take 1 theirs
says "sqitch.plan:7:1: error: there is no theirs/deploy/z.sql"

# Diesel: order without dashes, a folder with a space, the tool's own table.
make_folder '2024-01-02-000000_Add b here'
mkdir theirs/20240101000000_a theirs/2024-01-03-000000_own
text 20240101000000_a/up.sql <<<'create table a (id int);'
text '2024-01-02-000000_Add b here/up.sql' <<<'create index concurrently on a (id);'
text '2024-01-02-000000_Add b here/metadata.toml' <<<'run_in_transaction = false'
text 2024-01-03-000000_own/up.sql <<<'create view applied as select version from __diesel_schema_migrations;'
text 2024-01-03-000000_own/down.sql <<<'drop view applied;'
live diesel 'create table __diesel_schema_migrations (version varchar(50) primary key not null, run_on timestamp not null default current_timestamp)' \
  'create table a (id int)' "insert into __diesel_schema_migrations values ('20240101000000')"
take 0 theirs
says "2 of 4 applied"
[ "$(ls migrations/*.sql | xargs -n1 basename | tr '\n' ' ')" = '0000_table_of_diesel.sql 0001_a.sql 0002_add_b_here.sql 0003_own.sql ' ] || fail "the order is another: $(ls migrations)"
whole

# Prisma: what failed is no part of history; what was rolled back was never there.
make_folder 20240101000000_a
mkdir theirs/20240102000000_b
text migration_lock.toml <<<'provider = "postgresql"'
text 20240101000000_a/migration.sql <<<'CREATE TABLE "A" (id int);'
text 20240102000000_b/migration.sql <<<'CREATE INDEX CONCURRENTLY "A_id" ON "A" (id);'
live prisma 'create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)' \
  'create table "A" (id int)' \
  "insert into _prisma_migrations (id, checksum, finished_at, migration_name, rolled_back_at) values ('1', '$(hash 20240101000000_a/migration.sql)', now(), '20240101000000_a', null), ('2', 'x', null, '20240102000000_b', now()), ('3', 'x', null, '20240102000000_b', null)"
take 3 theirs
says "20240102000000_b stopped half-way"
sql "$url" -c "delete from _prisma_migrations where id = '3'"
take 0 theirs
says "1 of 2 applied"
whole

# sql-migrate and sqlx.
make_folder
text 2-b.sql <<<'-- +migrate Up notransaction
create index concurrently on a (id);
-- +migrate Down
drop index a_id_idx;'
text 1-a.sql <<<'-- +migrate Up
create table a (id int);'
live sql_migrate 'create table mine (id text primary key, applied_at timestamptz)' 'create table a (id int)' "insert into mine values ('1-a.sql', now())"
take 0 theirs --table mine
says "1 of 2 applied, as public.mine says"
whole
make_folder
text 2_b.sql <<<'-- no-transaction
create index concurrently on a (id);'
text 1_a.sql <<<'create table a (id int);'
live sqlx 'create table _sqlx_migrations (version bigint primary key, description text not null, installed_on timestamptz not null default now(), success boolean not null, checksum bytea not null, execution_time bigint not null)' \
  'create table a (id int)' "insert into _sqlx_migrations values (1, 'a', now(), true, '\\x$(sha384sum <theirs/1_a.sql | cut -d' ' -f1)', 1)"
take 0 theirs --from sqlx
says "1 of 2 applied"
says_not "checksum"
expect 0 "$TOOL" migrate --url "$url"

# What cannot be: another history, our own folder, no migrations; nothing is touched.
make_folder
text 1_else.sql <<<'create table other (id int);'
take 4 theirs
says "shop has 2 migrations already"
take 2 migrations
says "is where the migrations of shop are to be written"
take 2 schema
says "there are no migrations that this tool knows the layout of"
rm -rf migrations
url=${url/:\/\//://nobody:secret@}
expect 5 "$TOOL" import theirs --url "postgresql://nobody:secret@127.0.0.1:1/x"
says_not secret
[ ! -e migrations/0000_else.sql ] || fail "written, although no database could be asked"

# Two at once: one of them writes.
"$TOOL" import theirs --files-only >../first.log 2>&1 &
"$TOOL" import theirs --files-only >../second.log 2>&1 || true
wait $! || true
[ "$(cat ../first.log ../second.log | grep -c 'wrote migrations')" = 1 ] || fail "not one of two has written: $(cat ../first.log ../second.log)"
rm -rf migrations

# The declaration, and nothing more to do.
expect 0 "$TOOL" import theirs --files-only
says "pull history --into schema"
rm schema/*.sql
expect 0 "$TOOL" pull history --into schema
sed -i "s| schema/customers.sql schema/orders.sql|$(cd schema && printf ' schema/%s' *.sql)|" CMakeLists.txt
expect 0 "$CMAKE" build
expect 0 "$TOOL" generate
says "no change since 0000_else"
