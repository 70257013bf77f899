create aggregate total(int) (sfunc = int4pl, stype = int, initcond = '0');
create view totals as select total(n) from generate_series(1, 3) n;
