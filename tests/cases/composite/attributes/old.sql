create type address as (street text, zip int, city text, unused boolean);
comment on column address.city is 'c';
create view v as select (row('s', 1, 'c', true)::address).street as street;
