create domain public.item_key as text
  constraint long_enough CHECK ((length(VALUE) > 2));

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.item.id (public.key_text) is none of public.item_key"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.item are written anew with id as public.item_key"
alter table public.item alter column id type public.item_key using id::text::public.item_key;

drop domain public.key_text;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.item is read"
analyze public.item (id);
