-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.books.title deletes what is in it"
alter table public.books drop column title;

create or replace function public.shelf(book integer) returns integer
language sql immutable
as $$select book % 2$$;
