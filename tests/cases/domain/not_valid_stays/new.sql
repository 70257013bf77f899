create domain d as bigint;
alter domain d add constraint positive check (value > 0) not valid;
create table t (a d);
