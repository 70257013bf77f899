drop index public.k;

alter table public.t add constraint k UNIQUE (a);
