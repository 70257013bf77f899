create function public.add_states(a bigint, b bigint) returns bigint
language sql immutable strict
as $$ select a + b $$;

create function public.add_up(state bigint, value integer) returns bigint
language sql immutable strict
as $$ select state + value $$;

create aggregate public.longest(text) (
  sfunc = text_larger,
  stype = text,
  sortop = OPERATOR(pg_catalog.>)
);

create aggregate public.middle(double precision ORDER BY anyelement) (
  sfunc = ordered_set_transition,
  stype = internal,
  finalfunc = percentile_disc_final,
  finalfunc_extra
);

create aggregate public.moving(integer) (
  sfunc = int4pl,
  stype = integer,
  msfunc = int4pl,
  minvfunc = int4mi,
  mstype = integer,
  minitcond = '0'
);

create aggregate public.rows(*) (
  sfunc = int8inc,
  stype = bigint,
  initcond = '0'
);

create aggregate public.total(value integer) (
  sfunc = public.add_up,
  stype = bigint,
  combinefunc = public.add_states,
  initcond = '0',
  parallel = safe
);
comment on aggregate public.total(value integer) is 'all together';

create view public.totals (total) as
 SELECT public.total(n.n) AS total
   FROM generate_series(1, 3) n(n);
