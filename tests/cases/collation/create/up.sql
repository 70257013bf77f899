create collation public.german (provider = icu, locale = 'de-DE');
comment on collation public.german is 'g';

create collation public.no_case (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

create collation public.posix (provider = libc, locale = 'POSIX');

create domain public.word as text collate public.german;

create table public.t (
  a text collate public.no_case,
  b public.word
);
