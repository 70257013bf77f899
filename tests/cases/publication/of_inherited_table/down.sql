-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter publication names drop table only public.animals;

-- dbworkflow: hazard DELETES_DATA "dropping table public.crates deletes what is in it"
drop table public.crates;

drop publication boxes;

-- dbworkflow: hazard DELETES_DATA "dropping table public.boxes deletes what is in it"
drop table public.boxes;

alter publication names add table only public.animals;
