create table base (a int, b varchar(10) default 'x');
create table heir (c int) inherits (base);
create table p (k int, v int) partition by list (k);
create table p1 partition of p for values in (1);
