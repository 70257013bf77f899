create type a as (x int, y int);
comment on type a is 'b';
comment on column a.y is 'y';
