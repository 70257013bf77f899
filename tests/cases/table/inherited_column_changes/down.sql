alter table public.base alter column a type integer;

alter table public.base alter column b drop default;
alter table public.base alter column b type character varying(10);
alter table public.base alter column b set default 'x'::character varying;
alter table public.base alter column b drop not null;

alter table public.p add column v integer;
