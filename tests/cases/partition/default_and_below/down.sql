-- dbworkflow: hazard DELETES_DATA "dropping table public.here_new deletes what is in it"
drop table public.here_new;

-- dbworkflow: hazard DELETES_DATA "dropping table public.there deletes what is in it"
drop table public.there;

alter table public.measure detach partition public.here;

alter table public.measure attach partition public.here FOR VALUES IN (1);

alter table public.here detach partition public.here_old;

alter table public.here attach partition public.here_old FOR VALUES FROM (MINVALUE) TO ('2020-01-01');

alter table public.measure attach partition public.rest DEFAULT;
