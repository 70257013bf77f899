create type pair as (a int, b int);
create function same(x pair, y pair) returns boolean language sql immutable as $$ select x.a = y.a $$;
create operator ~~= (leftarg = pair, rightarg = pair, function = same);
create function to_pair(n int) returns pair language sql immutable as $$ select row(n, n)::public.pair $$;
create cast (int as pair) with function to_pair(int);
create materialized view checks as select same(row(1, 2)::pair, to_pair(1)) as s;
