-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
alter domain public.d rename to d__old;
create domain public.d as character varying(10);
alter table public.t
  alter column a drop default,
  alter column a type public.d using a::text::public.d,
  alter column a set default 'x'::character varying;
drop domain public.d__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);
