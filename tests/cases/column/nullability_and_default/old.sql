create table t (a int, b int not null default 1, c int default 3);
