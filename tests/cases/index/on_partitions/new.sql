create table m (a int, b int) partition by list (a);
create table m1 partition of m for values in (1);
create index i on m (b);
