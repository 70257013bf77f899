-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of zip of public.address (text) that is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of many"
alter type public.address rename to address__old;
create type public.address as (
  street text,
  zip integer,
  seen timestamp without time zone
);
create function pg_temp.convert_address(public.address__old[]) returns public.address[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).street, ($1[i]).zip::integer, ($1[i]).seen)::public.address end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.t
  alter column a drop default,
  alter column a type public.address using case when a is distinct from null then row((a).street, (a).zip::integer, (a).seen)::public.address end,
  alter column a set default ROW('s'::text, 1, NULL::timestamp without time zone)::public.address,
  alter column many type public.address[] using pg_temp.convert_address(many);
drop function pg_temp.convert_address(public.address__old[]);
drop type public.address__old;

create view public.v (street) as
 SELECT (t.a).street AS street
   FROM public.t;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (many);
