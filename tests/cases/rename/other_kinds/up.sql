-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter foreign data wrapper far rename to farther;
alter server away rename to elsewhere;
alter publication changes rename to news;
alter event trigger watcher rename to observer;
alter collation public.plain rename to bare;
alter conversion public.latin rename to from_latin;
alter text search dictionary public.words rename to terms;
alter text search configuration public.english_words rename to all_words;
alter operator family public.near using btree rename to close;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.remote finds nothing there"
alter table public.remote rename to distant;
alter sequence public.numbers rename to counts;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.distant.id finds nothing there"
alter table public.distant rename column id to number;
