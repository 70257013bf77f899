-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.parcels drop constraint parcels_fit;

drop function public.fits(public.parcels);

alter table public.parcels alter column size drop default;

drop function public.latest(public.parcels);

-- dbworkflow: hazard DELETES_DATA "dropping table public.parcels deletes what is in it"
drop table public.parcels;
