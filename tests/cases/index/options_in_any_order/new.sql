create table t (a int);
create index i on t (a) with (deduplicate_items = off, fillfactor = 70);
create index j on t (a) with (deduplicate_items = off, fillfactor = 80);
create index k on t (a) with (fillfactor = 70, deduplicate_items = off);
