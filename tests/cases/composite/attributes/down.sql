-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

drop type public.address;

create type public.address as (
  street text,
  zip integer,
  city text,
  unused boolean
);
comment on column public.address.city is 'c';

create view public.v (street) as
 SELECT (ROW('s'::text, 1, 'c'::text, true)::public.address).street AS street;
