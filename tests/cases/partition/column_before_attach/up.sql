-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.imported.source deletes what is in it"
alter table public.imported drop column source;

alter table public.events add column note text default 'x'::text;

alter table public.imported add constraint imported_bound check ((kind is not null and kind in ('imported'))) not valid;

alter table public.imported add column note text default 'y'::text not null;
comment on column public.imported.note is 'where it came from';

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.imported are outside of FOR VALUES IN ('imported')"
alter table public.imported validate constraint imported_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.events attach partition public.imported FOR VALUES IN ('imported');

alter table public.imported drop constraint imported_bound;
