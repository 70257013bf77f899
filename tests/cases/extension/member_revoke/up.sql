-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
revoke execute on routine public.akeys(public.hstore) from current_user;
revoke execute on routine public.hstore(text,text) from public;
