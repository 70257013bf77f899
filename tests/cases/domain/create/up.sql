create domain public.positive as integer default 1 not null;
comment on domain public.positive is 'p';

alter domain public.positive add constraint positive_check CHECK ((VALUE > 0));

create table public.t (
  a public.positive
);
