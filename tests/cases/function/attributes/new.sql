create function slow(a int) returns setof int language sql stable strict security definer parallel safe cost 10 rows 5
  set search_path = '' set statement_timeout = '1s' as $$ select a $$;
