create type mood as enum ('sad', 'happy');
create domain code as text check (value <> '');
create type entry as (mood mood, code code, note varchar(80), page integer);

create table diary of entry (
  mood default 'happy',
  note not null
);
create table archive (
  id integer,
  entries entry[]
);
create view notes as select note, mood from diary;
