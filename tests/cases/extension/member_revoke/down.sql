-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
grant execute on routine public.akeys(public.hstore) to current_user;
grant execute on routine public.hstore(text,text) to public;
