-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column body set storage extended;
alter table public.documents alter column body set statistics 50;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.documents.id (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew with id as integer"
alter table public.documents alter column id type integer;

-- dbworkflow: statement-timeout 10s
alter table public.documents alter column title set default 'untitled'::text;

alter table public.documents add constraint title_is_not_null check (title is not null) not valid;

alter table public.reports alter column body set storage external;
alter table public.reports alter column body set statistics 70;

alter table public.annual_reports alter column body set statistics -1;

alter table public.reports alter column pages drop default;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.documents.pages (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew with pages as integer"
alter table public.documents alter column pages type integer;

-- dbworkflow: statement-timeout 10s
alter table public.reports alter column pages set default 1;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.documents is read"
analyze public.documents (id);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.documents is read"
analyze public.documents (pages);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.documents.title holds NULL"
alter table public.documents validate constraint title_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column title set not null;

alter table public.documents drop constraint title_is_not_null;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.reports alter column title set default 'report'::text;
