create type address as (street text, city text);
create table t (a address, many address[]);
