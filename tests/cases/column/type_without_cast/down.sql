alter table public.t alter column a type bigint using a::text::bigint;

alter table public.t alter column b type boolean using b::integer::boolean;

alter table public.t alter column c type uuid using c::text::uuid;

alter table public.t alter column d type integer[] using d::text[]::integer[];

alter table public.t alter column e type jsonb using e::text::jsonb;
