comment on column public.a.x is 'x';
comment on column public.a.y is null;
comment on type public.a is 'a';
