create type pair as (a int, b int);
create function same(l pair, r pair) returns boolean language sql immutable as $$ select l.a = r.a $$;
create operator ~~= (leftarg = pair, rightarg = pair, function = same);
create function to_pair(a int) returns pair language sql immutable as $$ select row(a, a)::public.pair $$;
create cast (int as pair) with function to_pair(int);
create materialized view checks as select same(row(1, 2)::pair, to_pair(1)) as s;
