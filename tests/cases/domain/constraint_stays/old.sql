create domain d as varchar(10) not null default 'x' constraint filled check (value <> '');
comment on constraint filled on domain d is 'c';
create table t (a d, b d[], c d default 'y');
create view v as select a from t;
