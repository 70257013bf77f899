-- PostgreSQL knows which attributes a default value has to do with.
create type spot as (x text, y text, label text);

create domain path as spot[] default '{}';

create table shapes (
  id integer primary key,
  width integer default length((row('1', '2', null)::spot).x)
);

create function first_of(spots spot[] default '{}') returns integer
language sql as 'select 1';
