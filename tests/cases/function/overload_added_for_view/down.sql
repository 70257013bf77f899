-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.greetings;

drop function public.greet(text, text);

create function public.greet(name text) returns text
language sql immutable
as $$ select 'Hello ' || name $$;

create view public.greetings (text) as
 SELECT public.greet('world'::text) AS text;
