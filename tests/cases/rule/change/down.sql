-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop rule closed on public.orders;

drop rule keep on public.orders;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.orders.state (text) is none of character varying(10)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are written anew with state as character varying(10)"
alter table public.orders alter column state type character varying(10);

-- dbworkflow: statement-timeout 10s
CREATE RULE closed AS
    ON UPDATE TO public.orders
   WHERE ((old.state)::text = 'closed'::text) DO INSTEAD NOTHING;

CREATE RULE keep AS
    ON DELETE TO public.orders DO INSTEAD NOTHING;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (state);
