-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.open_orders;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.orders.note (text) is none of character varying(9)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are written anew with note as character varying(9)"
alter table public.orders alter column note type character varying(9);

create view public.open_orders (note, id) as
 SELECT orders.note,
    orders.id
   FROM public.orders;
grant select on table public.open_orders to clerk;
grant update (note) on table public.open_orders to clerk;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (note);
