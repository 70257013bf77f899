alter table public.t add column b integer default 5 not null;
comment on column public.t.b is 'b';

alter table public.t add column c timestamp with time zone default now();

alter table public.t add column d integer generated always as ((b * 2)) stored;
