create function double(a int) returns int language sql immutable as $$ select 2 * a $$; -- dbworkflow: renamed-from twice
create procedure idle(a int) language sql as $$ select 1 $$; -- dbworkflow: renamed-from nothing
create aggregate sum_up(int) (sfunc = int4pl, stype = int, initcond = 0); -- dbworkflow: renamed-from total
create view v as select double(3) as six;
