create extension hstore with schema public;
grant execute on routine public.hstore(text,text) to clerk;
