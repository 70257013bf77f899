-- Every type with a C++ form, and names that C++ does not like.
create type mood as enum ('sad', 'New York', '', '1', 'class', 'größe', 'a"b\c');
create type nothing as enum ();
create domain positive as integer check (value > 0);
create domain moods as mood[];
create schema "Audit Log";

create table everything (
  id           bigint generated always as identity primary key,
  small        smallint,
  medium       integer,
  large        bigint,
  precise      numeric(20, 5),
  single       real,
  twofold      double precision,
  truth        boolean,
  words        text,
  limited      varchar(20),
  padded       char(3),
  bytes        bytea,
  day          date,
  clock        time,
  moment       timestamptz,
  local_moment timestamp,
  span         interval,
  key          uuid,
  document     jsonb,
  plain_json   json,
  feeling      mood,
  counted      positive,
  numbers      integer[],
  texts        text[],
  moments      timestamptz[],
  feelings     moods,
  address      inet,
  range        int4range,
  object       oid,
  price        money,
  single_char  "char",
  called       name,
  clock_zone   time with time zone,
  network      cidr,
  machine      macaddr,
  page         xml,
  searched     tsvector,
  switches     bit(3),
  more_bits    bit varying,
  place        point,
  frame        box,
  frames       box[],
  places       point[],
  many_ranges  int4multirange,
  relation     regclass,
  position     pg_lsn,
  path         jsonpath,
  truths       boolean[],
  keys         uuid[],
  documents    jsonb[],
  blobs        bytea[],
  spans        interval[],
  precises     numeric[],
  days         date[],
  doubles      double precision[],
  objects      oid[],
  addresses    inet[],
  twice        bigint generated always as (large * 2) stored
);
comment on table everything is E'All of it.\nWith a line that ends in a backslash \\';
comment on column everything.words is 'Any text.';

create table strict (
  a         integer   not null,
  b         text      not null default 'b',
  c         mood      not null,
  at        timestamptz not null default now(),
  primary key (a, b),
  constraint by_c unique (c),
  unique (at)
);

-- Names.
create table "class" ("int" integer primary key, "a b" text, "a-b" text, "größe" text, "find" text, "row" text, "tx" text, "out" text,
  "from" text, "class" text, "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöü1" text);
create table std (string text, pqxx text, std text, detail text);
create table mood_ (mood mood);
create table pqxx (id serial primary key);
create table shop (id integer primary key);
create table support (id integer primary key);
create table nothing_at_all ();
create table "Std" (id integer primary key);
create table "NAN" ("NAN" text, "EOF" text, "assert" text, "errno" text);
create table own_new (own_new_new text, own_new text, table_ text, "all" text, "insert" text, from_row text);
create table composite_key (by_a integer, a integer, find_by_b text, b text, primary key (a, by_a), unique (b), unique (find_by_b, b));
create table kept_away (id integer primary key);
create table only_generated (id bigint generated always as identity primary key);
create table parent (id integer primary key, at date not null, value text) partition by range (id);
create table child partition of parent for values from (0) to (10);
create table to_string (id integer primary key);
create table parse (id integer primary key);
create table "Audit Log".everything (id integer primary key, feeling mood);
create table "Audit Log"."detail" (id integer primary key);
create table "Audit Log".to_string (id integer primary key);
create schema shop;
create table shop.orders (id integer primary key, feeling mood);
create schema std;
create table std.string (id integer primary key, string text);
create type std.mood as enum ('to_string', 'NAN', 'nAn', E'tab\t', 'ends in \', '??/', '‮');
create table std.mood_holder (mood std.mood not null default 'NAN');

create function keep_away() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger keep_away before insert on kept_away for each row execute function keep_away();

comment on table kept_away is E'A comment that ends in ??/\nand one with ‮ turned text, \r and */ /* /';

create view columns_of_class as select table_name, ordinal_position, is_nullable from information_schema.columns where table_name = 'class';
create view happy as select id, words, feeling from everything where feeling <> 'sad';
