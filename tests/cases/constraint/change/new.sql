create table t (a int, b int constraint c check (b > 1), constraint k unique (a, b));
