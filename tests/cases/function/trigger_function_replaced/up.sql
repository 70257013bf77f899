create or replace function public.f() returns trigger
language plpgsql
as $$ begin return null; end $$;
