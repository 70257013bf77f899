-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table only public.p add constraint p_pk PRIMARY KEY (at, id);
