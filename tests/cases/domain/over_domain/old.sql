create domain inner_d as int;
create domain outer_d as inner_d check (value < 10);
create table t (a outer_d default 3, b inner_d);
