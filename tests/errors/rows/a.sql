create table t (id int);
insert into t values (1);
with gone as (delete from t returning *) select * from gone;
truncate t;
copy t (id) from stdin;
1
\.
copy t to '/dev/null';
