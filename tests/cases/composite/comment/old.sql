create type a as (x int, y int);
comment on type a is 'a';
comment on column a.x is 'x';
