create table t (a int, b int);
create index i on t ((a + b));
alter index i alter column 1 set statistics 500;
