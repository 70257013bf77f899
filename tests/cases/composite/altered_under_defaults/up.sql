drop function public.first_of(public.spot[]);

alter domain public.path drop default;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.shapes alter column width drop default;

-- dbworkflow: hazard DELETES_DATA "dropping attribute label of public.spot deletes what is in it"
alter type public.spot drop attribute label;
alter type public.spot alter attribute x type character(3);

alter domain public.path set default '{}'::public.spot[];

alter table public.shapes alter column width set default length((ROW('1'::character(3), '2'::text)::public.spot).x);

create function public.first_of(spots public.spot[] default '{}'::public.spot[]) returns integer
language sql
as $$select 1$$;
