create function ids() returns setof int language sql as $$ select 1 $$;
