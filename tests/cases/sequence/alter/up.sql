-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.s as smallint increment by -2 minvalue -100 maxvalue 50 start with 40 cycle;
