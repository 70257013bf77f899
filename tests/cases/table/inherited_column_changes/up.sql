-- dbworkflow: hazard DELETES_DATA "dropping column public.p.v deletes what is in it"
alter table public.p drop column v;

alter table public.base alter column a type bigint;

alter table public.base alter column b drop default;
alter table public.base alter column b type text;
alter table public.base alter column b set default 'y'::text;
alter table public.base alter column b set not null;
