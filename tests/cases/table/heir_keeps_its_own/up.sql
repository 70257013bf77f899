-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column body set storage main;
alter table public.documents alter column body set statistics 60;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew with id as bigint"
alter table public.documents alter column id type bigint;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.documents.title may meet NULL"
alter table public.documents alter column title set default 'nameless'::text;
alter table public.documents alter column title drop not null;

alter table public.reports alter column body set storage external;
alter table public.reports alter column body set statistics 70;

alter table public.annual_reports alter column body set statistics -1;

alter table public.reports alter column pages drop default;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew with pages as bigint"
alter table public.documents alter column pages type bigint;

-- dbworkflow: statement-timeout 10s
alter table public.reports alter column pages set default 1;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.reports are read before title is NOT NULL"
alter table public.reports alter column title set default 'report'::text;
alter table public.reports alter column title set not null;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.documents is read"
analyze public.documents (id);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.documents is read"
analyze public.documents (pages);
