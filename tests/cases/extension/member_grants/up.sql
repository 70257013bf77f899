-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
grant execute on routine ext.akeys(ext.hstore) to clerk;
grant execute on routine ext.hstore(text,text) to auditor, clerk with grant option;
revoke usage on type ext.hstore from public;
