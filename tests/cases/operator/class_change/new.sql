create table t (a int);
create operator family fam using btree;
alter operator family fam using btree add operator 1 < (int, smallint), operator 5 > (int, smallint);
create operator class cls for type int using btree family fam as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int), function 2 btint4sortsupport(internal);
create index on t (a cls);
