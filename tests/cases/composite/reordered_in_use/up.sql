-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of many"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of p"
alter type public.place rename to place__old;
alter type public.address rename to address__old;
create type public.address as (
  zip text,
  country text,
  street text
);
create type public.place as (
  name text,
  address public.address
);
create function pg_temp.convert_address(public.address__old[]) returns public.address[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).zip, null, ($1[i]).street)::public.address end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.t
  alter column a type public.address using case when a is distinct from null then row((a).zip, null, (a).street)::public.address end,
  alter column many type public.address[] using pg_temp.convert_address(many),
  alter column p type public.place using case when p is distinct from null then row((p).name, case when (p).address is distinct from null then row(((p).address).zip, null, ((p).address).street)::public.address end)::public.place end;
drop function pg_temp.convert_address(public.address__old[]);
drop type public.place__old;
drop type public.address__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (many);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (p);
