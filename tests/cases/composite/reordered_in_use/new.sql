create type address as (zip text, country text, street text);
create type place as (name text, address address);
create table t (a address, many address[], p place);
