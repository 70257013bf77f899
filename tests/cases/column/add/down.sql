-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.d deletes what is in it"
alter table public.t drop column d;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;
