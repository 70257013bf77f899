alter table public.t drop constraint c;

alter table public.t drop constraint k;

alter table public.t add constraint c CHECK ((b > 0));

alter table public.t add constraint k UNIQUE (a);
