-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.open_orders;

create view public.open_orders (id, note) as
 SELECT orders.id,
    orders.note
   FROM public.orders
  WHERE (orders.state <> 'closed'::text);

CREATE TRIGGER through INSTEAD OF INSERT ON public.open_orders FOR EACH ROW EXECUTE FUNCTION public.f();

CREATE RULE quiet AS
    ON DELETE TO public.open_orders DO INSTEAD NOTHING;
