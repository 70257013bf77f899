create table base (a int, b int);
create table gone (c int) inherits (base);
create table kept (b int, c int) inherits (base);
