-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by p_pk may read all of public.p"
alter table public.p drop constraint p_pk;
