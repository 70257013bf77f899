-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add column b integer default 5 not null;
comment on column public.t.b is 'b';

alter table public.t add column c timestamp with time zone default now();

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for d: its value is computed and stored"
alter table public.t add column d integer generated always as ((b * 2)) stored;
