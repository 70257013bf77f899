create sequence public.p_id_seq as integer;

create table public.c (
  p_id integer,
  id integer generated always as identity not null
);

create table public.p (
  id integer default nextval('public.p_id_seq'::regclass) not null,
  a integer,
  constraint p_pkey PRIMARY KEY (id),
  constraint p_a_check CHECK ((a > 0))
);

alter sequence public.p_id_seq owned by public.p.id;

alter table public.c add constraint c_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p(id);

CREATE INDEX p_a_idx ON public.p USING btree (a);

create view public.v (id, a) as
 SELECT p.id,
    p.a
   FROM public.p;
