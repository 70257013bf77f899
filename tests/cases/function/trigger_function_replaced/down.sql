-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "what the body of public.f() (plpgsql) needs is not known before it runs"
create or replace function public.f() returns trigger
language plpgsql
as $$ begin return new; end $$;
