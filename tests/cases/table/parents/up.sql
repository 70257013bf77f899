alter table public.heir add constraint base_a_check CHECK ((a > 0));

alter table public.heir inherit public.base;
