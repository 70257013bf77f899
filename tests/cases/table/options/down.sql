alter table public.t set logged;
alter table public.t reset (fillfactor, toast.autovacuum_enabled);
alter table public.t replica identity default;
alter table public.t disable row level security;
comment on table public.t is null;
