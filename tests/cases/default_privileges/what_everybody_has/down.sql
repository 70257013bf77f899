drop type public.mood;

drop domain public.name_text;

drop function api.one();

drop function public.two();

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges revoke execute on functions from public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api grant execute on functions to public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema public grant usage on types to public;
