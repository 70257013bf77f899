-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.mood.fine finds nothing there"
alter type public.mood rename value 'fine' to 'o''k';

alter type public.mood add value 'happy';
