comment on column public.t.a is null;
