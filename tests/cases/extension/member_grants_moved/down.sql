-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
alter extension hstore set schema public;
revoke execute on routine public.avals(public.hstore) from clerk;
