-- dbworkflow: hazard DELETES_DATA "dropping sequence public.down deletes what is in it"
drop sequence public.down;

-- dbworkflow: hazard DELETES_DATA "dropping sequence public.s deletes what is in it"
drop sequence public.s;
