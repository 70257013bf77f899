-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.here add constraint here_bound check ((place is not null and place in (1))) not valid;

CREATE INDEX measure_day_idx ON ONLY public.measure USING btree (day);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here are outside of FOR VALUES IN (1)"
alter table public.here validate constraint here_bound;

-- dbworkflow: hazard INDEX_BUILD "building the index of here_day_idx reads all of public.here and costs the server time"
CREATE INDEX CONCURRENTLY here_day_idx ON public.here USING btree (day);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.archive detach partition public.here;

-- dbworkflow: hazard DELETES_DATA "dropping table public.archive deletes what is in it"
drop table public.archive;

alter table public.measure attach partition public.here FOR VALUES IN (1);

alter table public.here drop constraint here_bound;
