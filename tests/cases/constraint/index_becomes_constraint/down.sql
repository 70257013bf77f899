alter table public.t drop constraint k;

CREATE UNIQUE INDEX k ON public.t USING btree (a);
