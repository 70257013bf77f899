create text search parser pars (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration conf (parser = pars);
alter text search configuration conf add mapping for word with simple;
create table t (a text, v tsvector generated always as (to_tsvector('public.conf', a)) stored);
create index on t using gin (to_tsvector('public.conf', a));
