-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop trigger stamp on public.sales_near;

-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.sales wait for it, and run it from then on"
CREATE TRIGGER stamp BEFORE UPDATE ON public.sales FOR EACH ROW EXECUTE FUNCTION public.stamp();
