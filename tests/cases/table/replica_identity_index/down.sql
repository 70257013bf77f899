alter table public.t replica identity default;
