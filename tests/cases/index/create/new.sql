create table t (a int, b text, c jsonb);
create unique index i1 on t (a) include (b) where a > 0;
create index i2 on t (lower(b) text_pattern_ops desc nulls last);
create index i3 on t using gin (c jsonb_path_ops);
create index i4 on t using hash (b);
create unique index i5 on t (b) nulls not distinct;
comment on index i1 is 'one';
