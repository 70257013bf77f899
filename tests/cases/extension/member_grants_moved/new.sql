create schema ext;
create extension hstore schema ext;
grant execute on function ext.akeys(ext.hstore) to clerk;
grant execute on function ext.avals(ext.hstore) to clerk;
