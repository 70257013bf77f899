create table public.a (
  id integer not null,
  b_id integer,
  constraint a_pkey PRIMARY KEY (id)
);

create table public.b (
  id integer not null,
  a_id integer,
  constraint b_pkey PRIMARY KEY (id)
);

alter table public.a add constraint a_b_id_fkey FOREIGN KEY (b_id) REFERENCES public.b(id) ON DELETE SET NULL;

alter table public.b add constraint b_a_id_fkey FOREIGN KEY (a_id) REFERENCES public.a(id) DEFERRABLE INITIALLY DEFERRED;
