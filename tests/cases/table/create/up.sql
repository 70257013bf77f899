create sequence public.t_id_seq;

create table public.t (
  id bigint default nextval('public.t_id_seq'::regclass) not null,
  a character varying(10) collate "C" default 'x'::character varying,
  b integer[] not null,
  c numeric(5,2),
  constraint t_pkey PRIMARY KEY (id),
  constraint t_a_c_key UNIQUE (a, c),
  constraint t_c_key UNIQUE (c),
  constraint t_c_check CHECK ((c > (0)::numeric))
);
comment on table public.t is 't';
comment on column public.t.a is 'a';
comment on constraint t_pkey on public.t is 'k';

alter sequence public.t_id_seq owned by public.t.id;
