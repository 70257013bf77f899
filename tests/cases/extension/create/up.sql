create extension citext with schema public;

create table public.t (
  a public.citext
);
