-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.origin;

alter type public.point3 drop attribute w;
alter type public.point3 alter attribute x type integer;

create or replace function public.norm(p public.point3) returns integer
language sql immutable
as $$ select p.x + p.y + p.z $$;

create view public.origin (n) as
 SELECT public.norm(ROW(0, 0, 0)::public.point3) AS n;
