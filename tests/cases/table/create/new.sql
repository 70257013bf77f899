create table t (id bigserial primary key, a varchar(10) collate "C" default 'x', b int[] not null, c numeric(5,2) unique, check (c > 0), unique (a, c));
comment on table t is 't';
comment on column t.a is 'a';
comment on constraint t_pkey on t is 'k';
