create table public.history (
  order_id integer,
  state text
);

create table public.orders (
  id integer not null,
  state text,
  changed timestamp with time zone,
  constraint orders_pkey PRIMARY KEY (id)
);

create function public.refuse() returns trigger
language plpgsql
as $$ begin raise exception '%', tg_argv[0]; end $$;

CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON public.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.refuse('no');

CREATE TRIGGER no_delete BEFORE DELETE ON public.orders FOR EACH ROW WHEN ((old.state = 'closed'::text)) EXECUTE FUNCTION public.refuse('it''s closed');
alter table public.orders disable trigger no_delete;

create function public.remember() returns trigger
language plpgsql
as $$ begin insert into history select id, state from before; return null; end $$;

CREATE TRIGGER remember AFTER UPDATE ON public.orders REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION public.remember();

create function public.stamp() returns trigger
language plpgsql
as $$ begin new.changed := now(); return new; end $$;

CREATE TRIGGER stamp BEFORE INSERT OR UPDATE OF state ON public.orders FOR EACH ROW EXECUTE FUNCTION public.stamp();
comment on trigger stamp on public.orders is 'keeps changed right';

create view public.open_orders (id, state) as
 SELECT orders.id,
    orders.state
   FROM public.orders
  WHERE (orders.state <> 'closed'::text);

CREATE TRIGGER through_view INSTEAD OF INSERT ON public.open_orders FOR EACH ROW EXECUTE FUNCTION public.refuse('read only');
