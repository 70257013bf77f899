create domain d as varchar(10);
create table t (a d default 'x', b int);
