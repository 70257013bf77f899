create schema ext;
create extension hstore schema ext;
grant execute on function ext.hstore(text, text) to auditor, clerk with grant option;
grant execute on function ext.akeys(ext.hstore) to clerk;
revoke usage on type ext.hstore from public;
