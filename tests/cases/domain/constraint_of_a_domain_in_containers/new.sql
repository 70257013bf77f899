create domain d as int not null constraint positive check (value > 0);
create type pair as (a d, b int);
create table t (a d[], b pair);
