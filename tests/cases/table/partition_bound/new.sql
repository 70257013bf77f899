create table m (at int) partition by list (at);
create table m1 partition of m for values in (1, 2);
