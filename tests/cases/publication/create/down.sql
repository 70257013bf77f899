drop publication everything;

drop publication nothing;

drop publication orders_out;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.customer deletes what is in it"
drop table public.customer;

drop publication whole_schema;
