revoke usage on type public.mood from clerk;
grant usage on type public.mood to public;

grant usage on domain public.email to public;
