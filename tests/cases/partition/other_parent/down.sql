-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.archive detach partition public.here;

-- dbworkflow: hazard DELETES_DATA "dropping table public.archive deletes what is in it"
drop table public.archive;

CREATE INDEX measure_day_idx ON ONLY public.measure USING btree (day);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of here_day_idx reads all of public.here and costs the server time"
CREATE INDEX CONCURRENTLY here_day_idx ON public.here USING btree (day);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here are outside of FOR VALUES IN (1)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.here are tested against the bound while nobody uses it"
alter table public.measure attach partition public.here FOR VALUES IN (1);
