create table t (a text);
create index on t (a);
