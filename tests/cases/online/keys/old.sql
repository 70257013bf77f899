create table t (id bigint not null, "A b" int, b text, c int);
