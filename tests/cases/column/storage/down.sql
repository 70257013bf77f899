-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set storage extended;
alter table public.t alter column a set statistics -1;

alter table public.t alter column b set compression default;
alter table public.t alter column b reset (n_distinct);
