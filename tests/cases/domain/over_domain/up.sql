-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of b"
alter domain public.outer_d rename to outer_d__old;
alter domain public.inner_d rename to inner_d__old;
create domain public.inner_d as bigint;
create domain public.outer_d as public.inner_d
  constraint outer_d_check CHECK (((VALUE)::bigint < 10));
alter table public.t
  alter column a drop default,
  alter column a type public.outer_d using a::text::public.outer_d,
  alter column a set default 3,
  alter column b type public.inner_d using b::text::public.inner_d;
drop domain public.outer_d__old;
drop domain public.inner_d__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);
