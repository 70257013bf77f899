create domain d as text not null default 'y' constraint short check (length(value) < 9);
comment on constraint short on domain d is 'c';
create table t (a d);
