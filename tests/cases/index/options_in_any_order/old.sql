create table t (a int);
create index i on t (a) with (fillfactor = 70, deduplicate_items = off);
create index j on t (a) with (fillfactor = 70, deduplicate_items = off);
