-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop trigger a on public.orders;

-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.orders wait for it, and run it from then on"
CREATE TRIGGER a BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.f();

alter table public.orders enable trigger b;

alter table public.orders enable trigger c;
comment on trigger c on public.orders is null;
