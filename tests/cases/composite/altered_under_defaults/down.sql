drop function public.first_of(public.spot[]);

alter domain public.path drop default;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.shapes alter column width drop default;

alter type public.spot alter attribute x type text;
alter type public.spot add attribute label text;

alter domain public.path set default '{}'::public.spot[];

alter table public.shapes alter column width set default length((ROW('1'::text, '2'::text, NULL::text)::public.spot).x);

create function public.first_of(spots public.spot[] default '{}'::public.spot[]) returns integer
language sql
as $$select 1$$;
