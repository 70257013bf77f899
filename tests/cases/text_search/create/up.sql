create text search parser public.pars (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
comment on text search parser public.pars is 'p';

create text search template public.temp (init = dsimple_init, lexize = dsimple_lexize);
comment on text search template public.temp is 't';

create text search dictionary public.of_temp (template = public.temp);

create text search dictionary public.ours (template = pg_catalog.snowball, language = 'english', stopwords = 'english');
comment on text search dictionary public.ours is 'd';

create text search dictionary public.plain (template = pg_catalog.simple, accept = 'false');

create text search configuration public.conf (parser = pg_catalog."default");
alter text search configuration public.conf add mapping for asciiword, word with public.ours, public.plain, english_stem;
alter text search configuration public.conf add mapping for email, url with simple;
comment on text search configuration public.conf is 'c';

create table public.t (
  a text,
  v tsvector generated always as (to_tsvector('public.conf'::regconfig, a)) stored
);

CREATE INDEX t_to_tsvector_idx ON public.t USING gin (to_tsvector('public.conf'::regconfig, a));
