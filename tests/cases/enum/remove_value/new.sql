create type mood as enum ('c', 'a');
create table t (m mood not null default 'a', l mood[]);
create index on t (m) where m = 'a';
create view v as select m from t where m > 'a';
