create function tidy(days int) returns void language plpgsql as $$ begin end $$;
