-- dbworkflow: hazard AUTHZ_UPDATE "privileges on extension hstore change"
revoke execute on routine ext.akeys(ext.hstore) from clerk;
grant usage on type ext.hstore to public;
revoke execute on routine ext.hstore(text,text) from auditor;
revoke grant option for execute on routine ext.hstore(text,text) from clerk;
