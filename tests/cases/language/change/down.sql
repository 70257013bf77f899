-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.one() is not known before it runs"
drop function public.one();

drop language plours;

create trusted language plours handler plpgsql_call_handler;

create function public.one() returns integer
language plours
as $$begin return 1; end$$;

create view public.v (a) as
 SELECT public.one() AS a;
