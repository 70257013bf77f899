create type address as (street text, zip text, seen timestamp);
create table t (a address default row('s', '1', null)::address, many address[]);
create view v as select (a).street from t;
