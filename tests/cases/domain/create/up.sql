create domain public.positive as integer default 1 not null
  constraint positive_check CHECK ((VALUE > 0));
comment on domain public.positive is 'p';

create table public.t (
  a public.positive
);
