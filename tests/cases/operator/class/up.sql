create operator family public.by_hash using hash;

create operator family public.fam using btree;
alter operator family public.fam using btree add
  operator 1 <(integer,bigint),
  function 1 (integer, bigint) btint48cmp(integer,bigint);
comment on operator family public.fam using btree is 'f';

create operator class public.by_hash for type integer using hash family public.by_hash as
  operator 1 =(integer,integer),
  function 1 (integer, integer) hashint4(integer);

create operator class public.cls for type integer using btree family public.fam as
  operator 1 <(integer,integer),
  operator 2 <=(integer,integer),
  operator 3 =(integer,integer),
  operator 4 >=(integer,integer),
  operator 5 >(integer,integer),
  function 1 (integer, integer) btint4cmp(integer,integer);
comment on operator class public.cls using btree is 'c';

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of t_a_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_a_idx ON public.t USING btree (a public.cls);
