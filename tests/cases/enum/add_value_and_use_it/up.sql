alter type public.mood add value 'b';

-- dbworkflow: transaction

alter table public.t alter column m set default 'b'::public.mood;

alter table public.t add constraint t_m_check CHECK ((m <> 'b'::public.mood));
