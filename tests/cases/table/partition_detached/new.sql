create table m (at int, v int) partition by list (at);
create table m1 (at int, v int);
