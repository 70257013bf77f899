-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by villages_pkey may read all of public.villages"
alter table public.villages drop constraint villages_pkey;

alter table public.towns not of;

-- dbworkflow: hazard DELETES_DATA "dropping column public.towns.country deletes what is in it"
alter table public.towns drop column country;

-- dbworkflow: hazard DELETES_DATA "dropping attribute country of public.place deletes what is in it"
alter type public.place drop attribute country cascade;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.villages.zip may meet NULL"
alter table public.villages alter column zip drop not null;
