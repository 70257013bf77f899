create domain cents as bigint;
create type pair as (a int, b int);
create function to_pair(bigint) returns pair language sql immutable as 'select row($1, $1)::public.pair';
create cast (bigint as pair) with function to_pair(bigint);
create table t (a timestamp, b bytea default '', c cents, d bigint);
