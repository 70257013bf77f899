create function secret(a int) returns int language sql as $$ select a $$;
create procedure run() language sql as '';
create aggregate total(int) (sfunc = int4pl, stype = int);
