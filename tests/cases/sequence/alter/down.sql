-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.s as bigint increment by 1 minvalue 1 maxvalue 9223372036854775807 start with 1 no cycle;
