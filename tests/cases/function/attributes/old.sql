create function slow(a int) returns setof int language sql as $$ select a $$;
