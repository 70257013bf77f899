create table base (a int, constraint base_a_check check (a > 0));
create table heir (a int, b int);
create table other (c int);
