create table t (id int primary key, a int unique, b int check (b > 0), c int references t);
create index on t (b, id);
