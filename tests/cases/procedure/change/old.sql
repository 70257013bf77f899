create procedure tidy(days int) language sql as $$ select days $$;
create procedure touch(a int) language sql as $$ select a $$;
