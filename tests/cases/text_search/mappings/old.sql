create text search configuration conf (copy = english);
create table t (a text);
create index on t using gin (to_tsvector('public.conf', a));
