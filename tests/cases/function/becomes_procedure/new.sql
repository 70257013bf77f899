create procedure tidy(days int) language plpgsql as $$ begin end $$;
