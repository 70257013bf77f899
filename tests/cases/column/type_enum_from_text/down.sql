alter table public.t alter column s drop default;
alter table public.t alter column s type text;
alter table public.t alter column s set default 'a'::text;

drop type public.st;

alter table public.t add constraint t_s_check CHECK ((s = ANY (ARRAY['a'::text, 'b'::text])));
