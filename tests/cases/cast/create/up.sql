create type public.pair as (
  a integer,
  b integer
);

create cast (bigint as box) with inout as implicit;

create cast (integer as bytea) with function int4send(integer);
comment on cast (integer as bytea) is 'c';

create cast (public.mood as public.pair) with inout;

create cast (text as public.mood) with inout as assignment;
