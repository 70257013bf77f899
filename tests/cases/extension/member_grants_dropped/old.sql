create extension hstore;
grant execute on function hstore(text, text) to clerk;
