create function add_up(state bigint, value int) returns bigint language sql immutable strict as $$ select state + value $$;
create aggregate total(int) (sfunc = add_up, stype = bigint, initcond = '100', parallel = safe);
create view totals as select total(n) from generate_series(1, 3) n;
