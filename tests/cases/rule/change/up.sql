-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop rule closed on public.orders;

alter table public.orders alter column state type text;

CREATE RULE closed AS
    ON UPDATE TO public.orders
   WHERE (old.state = 'closed'::text) DO INSTEAD NOTHING;

CREATE OR REPLACE RULE keep AS
    ON DELETE TO public.orders
   WHERE (old.state = 'open'::text) DO INSTEAD NOTHING;
alter table public.orders enable always rule keep;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (state);
