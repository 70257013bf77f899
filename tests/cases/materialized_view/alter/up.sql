alter materialized view public.v set (autovacuum_enabled='false', fillfactor='50', toast.autovacuum_enabled='false');
comment on column public.v.a is null;
alter materialized view public.v alter column b set storage external;
alter materialized view public.v alter column b set statistics 500;
alter materialized view public.v alter column b set (n_distinct='5');
comment on column public.v.b is 'b';
comment on materialized view public.v is 'v';

alter materialized view public.v cluster on v_a;

CREATE INDEX v_b ON public.v USING btree (b);
