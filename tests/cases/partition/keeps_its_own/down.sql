-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.events alter column weight set default 1;

alter table public.events add constraint weight_is_not_null check (weight is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.events.weight holds NULL"
alter table public.events validate constraint weight_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.events alter column weight set not null;

alter table public.events drop constraint weight_is_not_null;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.events_a alter column weight set default 5;
