create unlogged table t (id bigint primary key, a text) with (fillfactor = 70, toast.autovacuum_enabled = off);
alter table t enable row level security;
alter table t replica identity full;
comment on table t is 'x';
