-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as integer"
alter table public.t alter column a type integer;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.v is computed anew"
create materialized view public.v (a) as
 SELECT t.a
   FROM public.t;

-- dbworkflow: statement-timeout 10s
CREATE INDEX v_a_idx ON public.v USING btree (a);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);
