create or replace aggregate public.total(integer) (
  sfunc = public.add_up,
  stype = bigint,
  initcond = '0'
);
