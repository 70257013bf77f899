alter type public.many_floats rename to floats_multirange;
comment on type public.floats is null;

alter table public.t alter column a type public.floats_multirange using a::text::public.floats_multirange;
