-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.shown;

drop materialized view public.summary;

drop materialized view public.totals;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.totals is computed anew"
create materialized view public.totals (id, total, placed) as
 SELECT orders.id,
    orders.total,
    orders.placed
   FROM public.orders
  WHERE (orders.total IS NOT NULL);

create view public.shown (id) as
 SELECT totals.id
   FROM public.totals;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.summary is computed anew"
create materialized view public.summary (n) as
 SELECT count(*) AS n
   FROM public.totals;
comment on materialized view public.summary is 's';

CREATE INDEX summary_n_idx ON public.summary USING btree (n);

CREATE UNIQUE INDEX totals_id ON public.totals USING btree (id);

CREATE INDEX totals_total_idx ON public.totals USING btree (total) WHERE (total > (10)::numeric);
