-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop trigger by_amount on public.orders;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.orders.amount (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are written anew with amount as integer"
alter table public.orders alter column amount type integer;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.orders wait for it, and run it from then on"
CREATE TRIGGER by_amount BEFORE UPDATE ON public.orders FOR EACH ROW WHEN ((new.amount > 10)) EXECUTE FUNCTION public.f();

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (amount);
