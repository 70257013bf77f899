create table public.m2 (
  at date,
  v integer
);

CREATE INDEX m2_v_idx ON public.m2 USING btree (v);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.m attach partition public.m2 DEFAULT;
