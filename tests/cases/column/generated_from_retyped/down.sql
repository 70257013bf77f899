alter table public.t drop column b;

alter table public.t alter column a type integer;

alter table public.t add column b numeric generated always as ((a + 1)) stored;
