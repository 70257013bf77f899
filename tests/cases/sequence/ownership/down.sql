-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.s owned by public.t.id;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;
