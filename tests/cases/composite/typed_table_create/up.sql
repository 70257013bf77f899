create type public.row_of as (
  a integer,
  b text,
  c date
);

create table public.t of public.row_of (
  a with options not null,
  b with options default 'x'::text not null,
  constraint t_pkey PRIMARY KEY (a)
);

create table public.u of public.row_of;

create table public.v of public.row_of (
  constraint small CHECK ((a < 3))
);
