alter table public.archive detach partition public.here;

-- dbworkflow: hazard DELETES_DATA "dropping table public.archive deletes what is in it"
drop table public.archive;

CREATE INDEX measure_day_idx ON ONLY public.measure USING btree (day);

CREATE INDEX here_day_idx ON public.here USING btree (day);

alter table public.measure attach partition public.here FOR VALUES IN (1);
