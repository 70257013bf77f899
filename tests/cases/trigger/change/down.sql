drop trigger a on public.orders;

CREATE TRIGGER a BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.f();

alter table public.orders enable trigger b;

alter table public.orders enable trigger c;
comment on trigger c on public.orders is null;
