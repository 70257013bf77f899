alter table public.t set unlogged;
alter table public.t set (fillfactor='70', toast.autovacuum_enabled='off');
alter table public.t replica identity full;
alter table public.t enable row level security;
comment on table public.t is 'x';
