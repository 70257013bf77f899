create table base (a int);
create table gone (c int) inherits (base);
create table kept (b int, c int) inherits (base);
