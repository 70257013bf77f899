-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop constraint c;

alter table public.t add constraint c CHECK ((a > 0)) not valid;
