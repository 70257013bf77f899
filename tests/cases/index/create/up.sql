-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what i1 holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of i1 reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY i1 ON public.t USING btree (a) INCLUDE (b) WHERE (a > 0);
comment on index public.i1 is 'one';

-- dbworkflow: hazard INDEX_BUILD "building the index of i2 reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY i2 ON public.t USING btree (lower(b) text_pattern_ops DESC NULLS LAST);

-- dbworkflow: hazard INDEX_BUILD "building the index of i3 reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY i3 ON public.t USING gin (c jsonb_path_ops);

-- dbworkflow: hazard INDEX_BUILD "building the index of i4 reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY i4 ON public.t USING hash (b);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what i5 holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of i5 reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY i5 ON public.t USING btree (b) NULLS NOT DISTINCT;
