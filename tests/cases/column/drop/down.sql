alter table public.t add column a integer;

alter table public.t add column b integer;

alter table public.t add column c integer;

alter table public.t add constraint t_a_key UNIQUE (a);

alter table public.t add constraint t_b_check CHECK ((b > 0));

alter table public.t add constraint t_c_fkey FOREIGN KEY (c) REFERENCES public.t(id);

CREATE INDEX t_b_id_idx ON public.t USING btree (b, id);
