revoke usage on type public.mood from public;
grant usage on type public.mood to clerk;

revoke usage on domain public.email from public;
