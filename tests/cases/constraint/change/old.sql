create table t (a int constraint k unique, b int constraint c check (b > 0));
