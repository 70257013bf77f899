create table t (a int, b text, c jsonb, "WITH (x)" int);
create index filled on t (a);
create index partial on t (a, "WITH (x)") with (fillfactor = 80) where b = ' WITH (';
create index words on t using gin (c) with (fastupdate = off);
create index ranges on t using brin (a) with (pages_per_range = 32);
create index two on t (b) with (deduplicate_items = off, fillfactor = 70);
