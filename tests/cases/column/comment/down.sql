-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
comment on column public.t.a is null;
