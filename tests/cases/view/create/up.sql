create view public.v (x, "Y") with (check_option='local', security_barrier='true') as
 SELECT t.id AS x,
    t.a AS "Y"
   FROM public.t
  WHERE (t.a <> 'x'::text);
comment on view public.v is 'v';
comment on column public.v.x is 'x';
