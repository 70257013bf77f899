create type reading as (taken timestamptz, flag boolean, level bigint, at time);
create table readings (id integer, what reading);
