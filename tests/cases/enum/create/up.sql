create type public.mood as enum ('sad', 'it''s ok', '');
comment on type public.mood is 'm';

create table public.t (
  m public.mood default 'sad'::public.mood not null
);
