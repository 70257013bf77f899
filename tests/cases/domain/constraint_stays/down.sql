-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of b"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of c"
alter domain public.d rename to d__old;
create domain public.d as character varying(10) default 'x'::character varying not null
  constraint filled CHECK (((VALUE)::text <> ''::text));
comment on constraint filled on domain public.d is 'c';
alter table public.t
  alter column a type public.d using a::text::public.d,
  alter column b type public.d[] using b::text[]::public.d[],
  alter column c drop default,
  alter column c type public.d using c::text::public.d,
  alter column c set default 'y'::character varying;
drop domain public.d__old;

create view public.v (a) as
 SELECT t.a
   FROM public.t;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (c);
