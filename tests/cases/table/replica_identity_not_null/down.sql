-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.bills add constraint number_is_not_null check (number is not null) not valid;

-- dbworkflow: hazard CORRECTNESS "who replicates public.orders is told of changed rows in another way"
alter table public.orders replica identity default;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.orders.number may meet NULL"
alter table public.orders alter column number drop not null;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.bills.number holds NULL"
alter table public.bills validate constraint number_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.bills alter column number set not null;

alter table public.bills drop constraint number_is_not_null;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "who replicates public.bills is told of changed rows in another way"
alter table public.bills replica identity using index bills_number_key;
