create table p (a int not null, check (a > 0));
create table c (b int) inherits (p);
