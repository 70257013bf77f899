-- dbworkflow: hazard AUTHZ_UPDATE "privileges on enum public.mood change"
revoke usage on type public.mood from public;
grant usage on type public.mood to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on domain public.email change"
revoke usage on domain public.email from public;
