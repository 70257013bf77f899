-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.invoices deletes what is in it"
drop table public.invoices;

drop function public.even(integer);

drop function public.next_number();

drop function public.odd(integer);
