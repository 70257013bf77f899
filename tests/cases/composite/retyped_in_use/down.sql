drop view public.v;

alter type public.address rename to address__old;
create type public.address as (
  street text,
  zip text,
  seen timestamp without time zone
);
create function pg_temp.convert_address(public.address__old[]) returns public.address[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).street, ($1[i]).zip::text, ($1[i]).seen)::public.address end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.t
  alter column a drop default,
  alter column a type public.address using case when a is distinct from null then row((a).street, (a).zip::text, (a).seen)::public.address end,
  alter column a set default ROW('s'::text, '1'::text, NULL::timestamp without time zone)::public.address,
  alter column many type public.address[] using pg_temp.convert_address(many);
drop function pg_temp.convert_address(public.address__old[]);
drop type public.address__old;

create view public.v (street) as
 SELECT (t.a).street AS street
   FROM public.t;
