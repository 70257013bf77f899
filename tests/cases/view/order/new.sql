create table t (a int);
create view a as select a from t;
create view c as select a from a;
create view b as select c.a, a.a as x from c, a;
