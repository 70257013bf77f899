create table items (id integer, price integer);
create function cheapest() returns integer language sql as $$ select min(price) from "a ""quoted"" view" $$;
create materialized view "a ""quoted"" view" as select id, price from items;
