drop index public.t_a;

alter table public.t add column c integer not null;

CREATE UNIQUE INDEX t_a ON public.t USING btree (a, b);

alter table public.t replica identity using index t_a;

CREATE UNIQUE INDEX t_c ON public.t USING btree (c);

create table public.u (
  a integer not null
);

CREATE UNIQUE INDEX u_a ON public.u USING btree (a);

alter table public.u replica identity using index u_a;
