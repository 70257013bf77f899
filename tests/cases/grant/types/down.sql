-- dbworkflow: hazard AUTHZ_UPDATE "privileges on enum public.mood change"
revoke usage on type public.mood from clerk;
grant usage on type public.mood to public;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on domain public.email change"
grant usage on domain public.email to public;
