drop function public.cheapest();

drop procedure public.add_item(integer);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.items are written anew with price as bigint"
alter table public.items alter column price type bigint;

create function public.cheapest() returns bigint
language sql
BEGIN ATOMIC
 SELECT min(items.price) AS min
    FROM public.items;
END;

create or replace function public.doubled(a integer) returns integer
language sql immutable
RETURN (a + a);

create procedure public.add_item(id integer)
language sql
BEGIN ATOMIC
 INSERT INTO public.items (id, price)
   VALUES (add_item.id, 0);
 INSERT INTO public.items (id, price)
   VALUES ((add_item.id + 1), 0);
END;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.items is read"
analyze public.items (price);
