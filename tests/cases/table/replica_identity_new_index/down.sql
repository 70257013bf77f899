drop index public.t_a;

drop index public.t_c;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

-- dbworkflow: hazard DELETES_DATA "dropping table public.u deletes what is in it"
drop table public.u;

CREATE UNIQUE INDEX t_a ON public.t USING btree (a);

alter table public.t replica identity using index t_a;
