-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "who replicates public.bills is told of changed rows in another way"
alter table public.bills replica identity default;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.bills.number may meet NULL"
alter table public.bills alter column number drop not null;

alter table public.orders add constraint number_is_not_null check (number is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.orders.number holds NULL"
alter table public.orders validate constraint number_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders alter column number set not null;

alter table public.orders drop constraint number_is_not_null;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "who replicates public.orders is told of changed rows in another way"
alter table public.orders replica identity using index orders_number_key;
