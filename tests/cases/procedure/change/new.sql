create procedure tidy(days int, hard boolean default false) language sql as $$ select days $$;
create procedure touch(a int) language sql security definer set search_path = '' as $$ select a $$;
