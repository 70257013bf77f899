drop rule closed on public.orders;

alter table public.orders alter column state type text;

CREATE RULE closed AS
    ON UPDATE TO public.orders
   WHERE (old.state = 'closed'::text) DO INSTEAD NOTHING;

CREATE OR REPLACE RULE keep AS
    ON DELETE TO public.orders
   WHERE (old.state = 'open'::text) DO INSTEAD NOTHING;
alter table public.orders enable always rule keep;
