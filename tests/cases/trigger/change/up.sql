drop trigger a on public.orders;

CREATE TRIGGER a BEFORE UPDATE ON public.orders FOR EACH ROW WHEN ((new.state IS NULL)) EXECUTE FUNCTION public.g();

alter table public.orders disable trigger b;

alter table public.orders enable always trigger c;
comment on trigger c on public.orders is 'always';
