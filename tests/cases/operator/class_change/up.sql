alter operator family public.fam using btree drop
  operator 1 (integer,bigint),
  function 1 (integer, bigint);
alter operator family public.fam using btree add
  operator 1 <(integer,smallint),
  operator 5 >(integer,smallint),
  function 2 (integer, integer) btint4sortsupport(internal);
