create table t (id bigint primary key, "A b" int, b text, c int,
  constraint "K (x) DEFERRABLE" unique ("A b") deferrable initially deferred,
  constraint t_more unique nulls not distinct (b, c) include ("A b") with (fillfactor = 70));
comment on constraint t_more on t is 'no two alike';
