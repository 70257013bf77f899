create type address as (street text, unused int);
create table t (a address default row('s', 1)::address, many address[]);
