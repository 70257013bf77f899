alter table public.heir no inherit public.base;

alter table public.heir drop constraint base_a_check;
