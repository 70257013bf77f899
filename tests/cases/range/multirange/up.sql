alter type public.floats_multirange rename to many_floats;
comment on type public.floats is 'f';

alter table public.t alter column a type public.many_floats using a::text::public.many_floats;
