CREATE UNIQUE INDEX i1 ON public.t USING btree (a) INCLUDE (b) WHERE (a > 0);
comment on index public.i1 is 'one';

CREATE INDEX i2 ON public.t USING btree (lower(b) text_pattern_ops DESC NULLS LAST);

CREATE INDEX i3 ON public.t USING gin (c jsonb_path_ops);

CREATE INDEX i4 ON public.t USING hash (b);

CREATE UNIQUE INDEX i5 ON public.t USING btree (b) NULLS NOT DISTINCT;
