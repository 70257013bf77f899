create function secret(a int) returns bigint language sql as $$ select a::bigint $$;
create procedure run() language sql as '';
create aggregate total(int) (sfunc = int4pl, stype = int);
revoke execute on function secret(int) from public;
grant execute on function secret(int) to pg_monitor;
grant execute on procedure run() to pg_monitor with grant option;
revoke all on function total(int) from public;
