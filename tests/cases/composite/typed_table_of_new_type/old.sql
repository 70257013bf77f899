-- A type that other tables keep is made anew: a table that is of it goes over to the new one.
create type mood as enum ('sad', 'ok', 'happy');
create domain code as text;
create type entry as (mood mood, code code, note text);

create table diary of entry (
  mood default 'ok',
  note not null
);
create table archive (
  id integer,
  entries entry[]
);
create view notes as select note, mood from diary;
