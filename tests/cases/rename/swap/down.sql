-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.a.y deletes what is in it"
alter table public.a drop column y;

-- dbworkflow: hazard DELETES_DATA "dropping column public.b.p deletes what is in it"
alter table public.b drop column p;

-- dbworkflow: hazard DELETES_DATA "dropping column public.b.q deletes what is in it"
alter table public.b drop column q;

-- dbworkflow: hazard DELETES_DATA "dropping column public.b.x deletes what is in it"
alter table public.b drop column x;

alter table public.a add column p integer;

alter table public.a add column q integer;

alter table public.a add column x text;

alter table public.b add column y text;
