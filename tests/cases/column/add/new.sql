create table t (id bigint primary key, a text, b int not null default 5, c timestamptz default now(), d int generated always as (b * 2) stored);
comment on column t.b is 'b';
