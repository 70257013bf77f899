-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.books detach partition public.books_even;

-- dbworkflow: hazard DELETES_DATA "dropping table public.books deletes what is in it"
drop table public.books;

drop function public.shelf(integer);

alter table public.books_even add column title text;

create function public.shelf(integer) returns integer
language sql immutable
as $$select $1 % 2$$;

create table public.books (
  id integer,
  title text
) partition by LIST (public.shelf(id));

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.books_even are outside of FOR VALUES IN (0)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.books_even are tested against the bound while nobody uses it"
alter table public.books attach partition public.books_even FOR VALUES IN (0);
