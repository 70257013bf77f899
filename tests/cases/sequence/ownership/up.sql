-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add column b integer;

alter sequence public.s owned by public.t.b;
