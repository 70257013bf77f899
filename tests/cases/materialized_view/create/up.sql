create materialized view public.totals (id, doubled) with (fillfactor='70') as
 SELECT orders.id,
    (orders.total * (2)::numeric) AS doubled
   FROM public.orders
with no data;
comment on materialized view public.totals is 'totals';
comment on column public.totals.doubled is 'twice';

CREATE UNIQUE INDEX totals_id ON public.totals USING btree (id);
comment on index public.totals_id is 'i';
