create domain d as int;
create type pair as (a d, b int);
create table t (a d[], b pair);
