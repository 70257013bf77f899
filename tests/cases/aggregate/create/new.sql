create function add_up(state bigint, value int) returns bigint language sql immutable strict as $$ select state + value $$;
create function add_states(a bigint, b bigint) returns bigint language sql immutable strict as $$ select a + b $$;
create aggregate total(value int) (sfunc = add_up, stype = bigint, initcond = '0', combinefunc = add_states, parallel = safe);
create aggregate rows(*) (sfunc = int8inc, stype = bigint, initcond = '0');
create aggregate longest(text) (sfunc = text_larger, stype = text, sortop = >);
create aggregate middle(float8 order by anyelement) (sfunc = ordered_set_transition, stype = internal,
  finalfunc = percentile_disc_final, finalfunc_extra);
create aggregate moving(int) (sfunc = int4pl, stype = int, msfunc = int4pl, minvfunc = int4mi, mstype = int, minitcond = '0');
comment on aggregate total(int) is 'all together';
create view totals as select total(n) from generate_series(1, 3) n;
