alter table public.t drop constraint c;

alter table public.t add constraint c CHECK ((a > 0)) not valid;
