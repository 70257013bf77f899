-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
alter extension hstore set schema ext;
grant execute on routine ext.avals(ext.hstore) to clerk;
