comment on column public.t.a is 'multi
line';
