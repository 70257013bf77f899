create text search configuration conf (copy = english);
alter text search configuration conf drop mapping for email, url, host;
alter text search configuration conf alter mapping for asciiword, word with simple, english_stem;
comment on text search configuration conf is 'c';
create table t (a text);
create index on t using gin (to_tsvector('public.conf', a));
