drop statistics public.s;

drop statistics public.targeted;

alter table public.t alter column a type integer;

alter table public.t add column b integer;

create statistics public.on_dropped on b, c from public.t;

create statistics public.s on a, b from public.t;

create statistics public.targeted on a, b from public.t;
