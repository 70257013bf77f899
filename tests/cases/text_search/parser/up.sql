alter table public.t drop column v;

drop index public.t_to_tsvector_idx;

drop text search configuration public.conf;

drop text search parser public.pars;

create text search parser public.pars (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);

create text search configuration public.conf (parser = public.pars);
alter text search configuration public.conf add mapping for word with simple;

alter table public.t add column v tsvector generated always as (to_tsvector('public.conf'::regconfig, a)) stored;

CREATE INDEX t_to_tsvector_idx ON public.t USING gin (to_tsvector('public.conf'::regconfig, a));
