drop index public.i;

CREATE INDEX i ON public.t USING btree (a);
