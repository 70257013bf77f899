alter table public.t add constraint t_s_check CHECK (((s)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])));
