drop policy own on public.note;

drop policy readable on public.note;

drop policy short on public.note;

alter table public.note disable row level security;
alter table public.note no force row level security;
