alter table public.t alter column a type timestamp without time zone using a::text::timestamp without time zone;

alter table public.t alter column b type smallint using b::integer::smallint;

alter table public.t alter column c type bytea using c::text::bytea;

alter table public.t alter column d type uuid[] using d::text[]::uuid[];

alter table public.t alter column e type bigint using e::bigint;
