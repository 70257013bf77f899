-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop trigger a on public.orders;

-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.orders wait for it, and run it from then on"
CREATE TRIGGER a BEFORE UPDATE ON public.orders FOR EACH ROW WHEN ((new.state IS NULL)) EXECUTE FUNCTION public.g();

alter table public.orders disable trigger b;

alter table public.orders enable always trigger c;
comment on trigger c on public.orders is 'always';
