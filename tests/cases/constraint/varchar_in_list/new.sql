create table t (s varchar(9) check (s in ('a', 'b')));
