-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.t_id_seq owned by none;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.id deletes what is in it"
alter table public.t drop column id;
