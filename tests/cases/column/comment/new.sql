create table t (id bigint primary key, a text);
comment on column t.a is 'multi
line';
