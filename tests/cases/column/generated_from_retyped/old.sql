create table t (a int, b numeric generated always as (a + 1) stored);
