alter text search configuration public.conf alter mapping for asciiword, word with english_stem;
alter text search configuration public.conf add mapping for email, url, host with simple;
comment on text search configuration public.conf is null;
