create table t (a int, b int, constraint k unique (a));
create unique index u on t (b, a);
