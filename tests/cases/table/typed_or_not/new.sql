-- A table can be of a type from some day on, or no longer, or of another, and keeps its rows.
create type spot as (x integer, y integer);
create type place as (x integer, z integer);

create table becomes_typed of spot (
  y default 0
);
create table is_no_longer (
  x integer default 1,
  y integer
);
create table is_of_another of place (
  primary key (x)
);
