-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set storage external;
alter table public.t alter column a set statistics 500;

alter table public.t alter column b set compression pglz;
alter table public.t alter column b set (n_distinct='5');
