create domain d as varchar(20) constraint c check (value <> '');
create table t (a d default 'x', b int);
