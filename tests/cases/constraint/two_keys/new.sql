-- Said inside of CREATE TABLE, the second of two keys on the same columns would not be made.
create table t (a int primary key, b text, c text);
alter table t add constraint also unique (a);
alter table t add constraint first unique (b, c);
alter table t add constraint second unique (b, c);
create table p (a int, primary key (a)) partition by range (a);
alter table p add constraint p_also unique (a);
create table p1 partition of p for values from (0) to (10);
