create type public.pair as (
  a integer,
  b integer
);

create cast (bigint as box) with inout as implicit;

create cast (public.mood as public.pair) with inout;

create cast (text as bytea) with function textsend(text);
comment on cast (text as bytea) is 'c';

create cast (text as public.mood) with inout as assignment;
