create type spot as (x char(3), y text);

create domain path as spot[] default '{}';

create table shapes (
  id integer primary key,
  width integer default length((row('1', '2')::spot).x)
);

create function first_of(spots spot[] default '{}') returns integer
language sql as 'select 1';
