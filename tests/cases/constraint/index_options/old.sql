create extension btree_gist;
create table t (
  id int primary key,
  a int constraint a_once unique with (fillfactor = 70),
  during tsrange,
  constraint k unique (id, a) include (during) with (fillfactor = 60, deduplicate_items = off) deferrable,
  constraint apart exclude using gist (a with =, during with &&) with (fillfactor = 50) where (a > 0));
