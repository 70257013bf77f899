create schema ext;
create extension hstore schema ext;
grant execute on function ext.hstore(text, text) to clerk;
