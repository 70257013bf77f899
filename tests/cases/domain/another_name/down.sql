create domain public.key_text as text
  constraint long_enough CHECK ((length(VALUE) > 2));

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.item.id (public.item_key) is none of public.key_text"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.item are written anew with id as public.key_text"
alter table public.item alter column id type public.key_text using id::text::public.key_text;

drop domain public.item_key;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.item is read"
analyze public.item (id);
