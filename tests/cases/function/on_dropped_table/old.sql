create table gone (id int);
create function ids() returns setof gone language sql as $$ select * from gone $$;
