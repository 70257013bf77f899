alter table public.base add column b integer;
