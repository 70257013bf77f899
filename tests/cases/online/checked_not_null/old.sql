create table t (a int, b int, constraint b_there check (b is not null), constraint a_there check (a is not null) not valid);
