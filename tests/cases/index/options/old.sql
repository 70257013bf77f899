create table t (a int, b text, c jsonb, "WITH (x)" int);
create index filled on t (a) with (fillfactor = 70);
create index partial on t (a, "WITH (x)") with (fillfactor = 70, deduplicate_items = off) where b = ' WITH (';
create index words on t using gin (c);
create index ranges on t using brin (a) with (pages_per_range = 16);
create index two on t (b) with (fillfactor = 70, deduplicate_items = off);
