create type address as (street varchar(80), city text collate "C", country text);
comment on column address.country is 'ISO 3166';
create view v as select (row('s', 'c', 'x')::address).street as street;
