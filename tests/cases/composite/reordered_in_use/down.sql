-- dbworkflow: hazard DELETES_DATA "dropping attribute country of public.address deletes what is in it"
alter type public.place rename to place__old;
alter type public.address rename to address__old;
create type public.address as (
  street text,
  zip text
);
create type public.place as (
  name text,
  address public.address
);
create function pg_temp.convert_address(public.address__old[]) returns public.address[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).street, ($1[i]).zip)::public.address end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.t
  alter column a type public.address using case when a is distinct from null then row((a).street, (a).zip)::public.address end,
  alter column many type public.address[] using pg_temp.convert_address(many),
  alter column p type public.place using case when p is distinct from null then row((p).name, case when (p).address is distinct from null then row(((p).address).street, ((p).address).zip)::public.address end)::public.place end;
drop function pg_temp.convert_address(public.address__old[]);
drop type public.place__old;
drop type public.address__old;
