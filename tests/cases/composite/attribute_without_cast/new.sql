create type reading as (taken timestamptz, flag boolean, level bigint);
create table readings (id integer, what reading);
