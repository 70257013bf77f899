alter type public.mood add value 'b';

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column m set default 'b'::public.mood;

alter table public.t add constraint t_m_check CHECK ((m <> 'b'::public.mood)) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_m_check"
alter table public.t validate constraint t_m_check;
