drop rule closed on public.orders;

drop rule keep on public.orders;

alter table public.orders alter column state type character varying(10);

CREATE RULE closed AS
    ON UPDATE TO public.orders
   WHERE ((old.state)::text = 'closed'::text) DO INSTEAD NOTHING;

CREATE RULE keep AS
    ON DELETE TO public.orders DO INSTEAD NOTHING;
