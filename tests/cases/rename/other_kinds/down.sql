drop event trigger observer;

drop collation public.bare;

drop text search dictionary public.terms;

drop text search configuration public.all_words;

drop operator family public.close using btree;

drop conversion public.from_latin;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping sequence public.counts deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses public.counts is not known"
drop sequence public.counts;

drop foreign table public.distant;

drop server elsewhere;

drop foreign data wrapper farther;

drop publication news;

create collation public.plain (provider = libc, locale = 'C');

create text search dictionary public.words (template = pg_catalog.simple);

create text search configuration public.english_words (parser = pg_catalog."default");

create operator family public.near using btree;

create conversion public.latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;

create sequence public.numbers;

create foreign data wrapper far;

create server away foreign data wrapper far;

create foreign table public.remote (
  id integer
) server away;

create publication changes;

create event trigger watcher on ddl_command_end
  execute function public.watch();
