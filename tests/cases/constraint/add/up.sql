alter table public.t add constraint t_b_check CHECK ((b > 0));

alter table public.t add constraint t_b_fkey FOREIGN KEY (b) REFERENCES public.u(id) ON UPDATE CASCADE;

alter table public.t add constraint t_b_key UNIQUE (b);

alter table public.t add constraint t_pkey PRIMARY KEY (a);

alter table public.t add constraint t_r_excl EXCLUDE USING gist (r WITH &&);
