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
create table "Audit Log".everything (id integer primary key, feeling mood);
create table "Audit Log"."detail" (id integer primary key);

create view happy as select id, words, feeling from everything where feeling <> 'sad';
