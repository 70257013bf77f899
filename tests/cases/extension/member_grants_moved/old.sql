create schema ext;
create extension hstore;
grant execute on function akeys(hstore) to clerk;
