drop index public.v_b;

alter materialized view public.v reset (autovacuum_enabled, fillfactor, toast.autovacuum_enabled);
comment on column public.v.a is 'a';
alter materialized view public.v alter column b set storage extended;
alter materialized view public.v alter column b set statistics -1;
alter materialized view public.v alter column b reset (n_distinct);
comment on column public.v.b is null;
comment on materialized view public.v is null;

alter materialized view public.v set without cluster;
