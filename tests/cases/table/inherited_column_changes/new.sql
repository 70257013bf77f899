create table base (a bigint, b text not null default 'y');
create table heir (c int) inherits (base);
create table p (k int) partition by list (k);
create table p1 partition of p for values in (1);
