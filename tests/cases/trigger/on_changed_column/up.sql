drop trigger by_amount on public.orders;

alter table public.orders alter column amount type bigint;

CREATE TRIGGER by_amount BEFORE UPDATE ON public.orders FOR EACH ROW WHEN ((new.amount > 10)) EXECUTE FUNCTION public.f();
