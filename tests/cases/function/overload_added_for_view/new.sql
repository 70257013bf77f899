create function greet(name text, punctuation text default '!') returns text language sql immutable
  as $$ select 'Hello ' || name || punctuation $$;
create view greetings as select greet('world') as text;
