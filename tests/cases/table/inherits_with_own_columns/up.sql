-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.x no inherit public.p;

alter table public.y inherit public.p;

create table public.z (
  own integer
) inherits (public.q, public.p);
