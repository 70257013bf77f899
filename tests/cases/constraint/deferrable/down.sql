alter table public.t drop constraint k;

alter table public.t add constraint k UNIQUE (a);
