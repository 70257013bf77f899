comment on column public.a.x is null;
comment on column public.a.y is 'y';
comment on type public.a is 'b';
