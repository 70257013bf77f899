create collation german (provider = icu, locale = 'de-DE');
create domain word as text collate german;
create type pair as (a text collate german, b int);
create table t (a text collate german not null default 'x', b word, c int);
create index on t (a);
create index t_c on t (c) where ('a' collate german) < 'b';
create view v as select a from t order by a;
