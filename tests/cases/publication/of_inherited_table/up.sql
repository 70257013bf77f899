-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter publication names drop table only public.animals;

alter publication names add table only public.animals where (name IS NOT NULL);

create table public.boxes (
  size integer
);

create table public.crates (
  weight integer
) inherits (public.boxes);

create publication boxes for table only public.boxes;
