-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_pk attach partition public.p1_pk;
