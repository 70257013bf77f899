alter text search configuration public.conf drop mapping for email, host, url;
alter text search configuration public.conf alter mapping for asciiword, word with simple, english_stem;
comment on text search configuration public.conf is 'c';
