begin;
create table t (id int);
savepoint s;
commit;
