create type address as (street text, zip text);
create type place as (name text, address address);
create table t (a address, many address[], p place);
