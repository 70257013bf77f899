create table t (a int, b int);
create index k on t (a);
create unique index u on t (b);
