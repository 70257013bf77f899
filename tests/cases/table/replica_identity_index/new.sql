create table t (id bigint primary key, a text);
alter table t replica identity using index t_pkey;
