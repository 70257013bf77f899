create domain positive as int not null default 1 constraint positive_check check (value > 0);
comment on domain positive is 'p';
create table t (a positive);
