create function twice(a int) returns int language sql immutable as $$ select 2 * a $$;
create procedure nothing(a int) language sql as $$ select 1 $$;
create aggregate total(int) (sfunc = int4pl, stype = int, initcond = 0);
create view v as select twice(3) as six;
