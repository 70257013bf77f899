create table t (a bigint, b numeric generated always as (a + 1) stored);
