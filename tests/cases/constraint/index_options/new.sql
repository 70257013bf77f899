create extension btree_gist;
create table t (
  id int primary key with (fillfactor = 90),
  a int constraint a_once unique,
  during tsrange,
  constraint k unique (id, a) include (during) with (fillfactor = 80) deferrable,
  constraint apart exclude using gist (a with =, during with &&) with (fillfactor = 50, buffering = off) where (a > 0),
  constraint more unique (during) with (fillfactor = 40));
