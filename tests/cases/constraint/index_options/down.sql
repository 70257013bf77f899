-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by more may read all of public.t"
alter table public.t drop constraint more;

alter index public.a_once set (fillfactor='70');

alter index public.apart reset (buffering);

alter index public.k set (deduplicate_items='off', fillfactor='60');

alter index public.t_pkey reset (fillfactor);
