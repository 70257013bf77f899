create type spot as (x integer, y integer);
create type place as (x integer, z integer);

create table becomes_typed (
  x integer,
  y bigint default 0
);
create table is_no_longer of spot (
  x default 1
);
create table is_of_another of spot (
  primary key (x)
);
