-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.imported add constraint imported_bound check ((kind is not null and kind in ('imported'))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
alter table public.imported validate constraint imported_bound;

alter table public.events detach partition public.imported concurrently;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.events.note deletes what is in it"
alter table public.events drop column note;

-- dbworkflow: hazard DELETES_DATA "dropping column public.imported.note deletes what is in it"
alter table public.imported drop column note;

alter table public.imported drop constraint imported_bound;

alter table public.imported add column source text;
