drop statistics public.on_dropped;

drop statistics public.s;

drop statistics public.targeted;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;

alter table public.t alter column a type bigint;

create statistics public.s (mcv) on a, c from public.t;

create statistics public.targeted on a, (upper(c)) from public.t;
