create table t (a integer, b varchar(10));
alter table t alter b set storage external;
