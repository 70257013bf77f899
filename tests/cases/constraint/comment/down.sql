comment on constraint c on public.t is null;
