create table t (a int);
create operator family fam using btree;
alter operator family fam using btree add operator 1 < (int, bigint), function 1 (int, bigint) btint48cmp(int, bigint);
create operator class cls for type int using btree family fam as
  operator 1 <, operator 2 <=, operator 3 =, operator 4 >=, operator 5 >, function 1 btint4cmp(int, int);
create index on t (a cls);
