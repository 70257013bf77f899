create table t (a text, b text);
alter table t alter a set storage external;
alter table t alter b set storage external;
