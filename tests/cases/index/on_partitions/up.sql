CREATE INDEX i ON ONLY public.m USING btree (b);

CREATE INDEX m1_b_idx ON public.m1 USING btree (b);

alter index public.i attach partition public.m1_b_idx;
